-- The same done to many cases in the background: a job, with a row for each of its cases.

-- CreateEnum
CREATE TYPE "BulkState" AS ENUM ('chosen', 'running', 'done', 'stopped', 'refused');

-- CreateEnum
CREATE TYPE "BulkItemState" AS ENUM ('pending', 'done', 'refused', 'failed');

-- CreateTable
CREATE TABLE "bulk_jobs" (
    "id" UUID NOT NULL,
    "userId" INTEGER NOT NULL,
    "state" "BulkState" NOT NULL DEFAULT 'chosen',
    "action" TEXT,
    "input" JSONB NOT NULL DEFAULT '{}',
    "question" TEXT NOT NULL DEFAULT '',
    "why" TEXT,
    "turnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_items" (
    "id" SERIAL NOT NULL,
    "jobId" UUID NOT NULL,
    "caseId" INTEGER NOT NULL,
    "state" "BulkItemState" NOT NULL DEFAULT 'pending',
    "why" TEXT,

    CONSTRAINT "bulk_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bulk_jobs_state_turnAt_idx" ON "bulk_jobs"("state", "turnAt");

-- CreateIndex
CREATE INDEX "bulk_jobs_userId_createdAt_idx" ON "bulk_jobs"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "bulk_items_jobId_state_id_idx" ON "bulk_items"("jobId", "state", "id");

-- CreateIndex
CREATE INDEX "bulk_items_caseId_idx" ON "bulk_items"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_items_jobId_caseId_key" ON "bulk_items"("jobId", "caseId");

-- AddForeignKey
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "bulk_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
