-- Moving in from another system: files on their way, line by line, and what came in before.
-- CreateEnum
CREATE TYPE "MovingState" AS ENUM ('reading', 'checked', 'taking', 'done');

-- CreateEnum
CREATE TYPE "MovingLineState" AS ENUM ('good', 'bad', 'same', 'differs', 'taken');

-- CreateTable
CREATE TABLE "movings" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "columns" TEXT[],
    "mapping" JSONB NOT NULL,
    "state" "MovingState" NOT NULL DEFAULT 'reading',
    "remarks" TEXT[],
    "byId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "movings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moving_lines" (
    "movingId" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "state" "MovingLineState" NOT NULL,
    "key" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "raw" JSONB NOT NULL,
    "made" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "warnings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "moving_lines_pkey" PRIMARY KEY ("movingId","line")
);

-- CreateTable
CREATE TABLE "moved_in" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "recordId" INTEGER NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moved_in_pkey" PRIMARY KEY ("source","kind","key")
);

-- CreateTable
CREATE TABLE "moving_mappings" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "columns" JSONB NOT NULL,

    CONSTRAINT "moving_mappings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "movings_byId_id_idx" ON "movings"("byId", "id");

-- CreateIndex
CREATE INDEX "movings_sha256_idx" ON "movings"("sha256");

-- CreateIndex
CREATE INDEX "moving_lines_movingId_state_line_idx" ON "moving_lines"("movingId", "state", "line");

-- CreateIndex
CREATE INDEX "moving_lines_movingId_key_idx" ON "moving_lines"("movingId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "moving_mappings_kind_name_key" ON "moving_mappings"("kind", "name");

-- AddForeignKey
ALTER TABLE "movings" ADD CONSTRAINT "movings_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moving_lines" ADD CONSTRAINT "moving_lines_movingId_fkey" FOREIGN KEY ("movingId") REFERENCES "movings"("id") ON DELETE CASCADE ON UPDATE CASCADE;


