-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('register', 'reset', 'change_email');

-- CreateEnum
CREATE TYPE "ErasureState" AS ENUM ('asked', 'carried_out', 'refused');

-- AlterTable
ALTER TABLE "case_files" ADD COLUMN     "infected" TEXT,
ADD COLUMN     "thumbnail" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "case_types" ADD COLUMN     "fileKinds" TEXT[] DEFAULT ARRAY['image', 'pdf', 'document', 'text']::TEXT[],
ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "email" TEXT,
ADD COLUMN     "forUserId" INTEGER,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "onBehalf" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tokenHash" BYTEA,
ADD COLUMN     "typed" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "joined" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "reasons" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "statuses" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "feedback" (
    "caseId" INTEGER NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "account_tokens" (
    "id" SERIAL NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "userId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure_requests" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "state" "ErasureState" NOT NULL DEFAULT 'asked',
    "said" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" INTEGER,
    "answer" TEXT,

    CONSTRAINT "erasure_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_tokens_tokenHash_key" ON "account_tokens"("tokenHash");

-- CreateIndex
CREATE INDEX "account_tokens_email_purpose_idx" ON "account_tokens"("email", "purpose");

-- CreateIndex
CREATE INDEX "account_tokens_userId_idx" ON "account_tokens"("userId");

-- CreateIndex
CREATE INDEX "account_tokens_expiresAt_idx" ON "account_tokens"("expiresAt");

-- CreateIndex
CREATE INDEX "erasure_requests_state_id_idx" ON "erasure_requests"("state", "id");

-- CreateIndex
CREATE INDEX "erasure_requests_userId_idx" ON "erasure_requests"("userId");

-- CreateIndex
CREATE INDEX "case_files_scannedAt_id_idx" ON "case_files"("scannedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_tokenHash_key" ON "drafts"("tokenHash");

-- CreateIndex
CREATE INDEX "users_phone_idx" ON "users"("phone");

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_forUserId_fkey" FOREIGN KEY ("forUserId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_requests" ADD CONSTRAINT "erasure_requests_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── What Prisma's schema language can't say ────────────────────────────────────────────────────────────────────────
ALTER TABLE "users" ADD CONSTRAINT "a language that there is" CHECK ("language" IN ('en', 'cy'));
ALTER TABLE "drafts"
  ADD CONSTRAINT "a language that there is" CHECK ("language" IN ('en', 'cy')),
  ADD CONSTRAINT "for somebody else only on their behalf" CHECK ("onBehalf" OR "forUserId" IS NULL),
  ADD CONSTRAINT "not for a built-in user" CHECK ("forUserId" > 2);
ALTER TABLE "account_tokens"
  ADD CONSTRAINT "address in lower case" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "of an account, unless it registers one" CHECK (("purpose" = 'register') = ("userId" IS NULL));
ALTER TABLE "erasure_requests" ADD CONSTRAINT "ended unless asked" CHECK (("state" = 'asked') = ("endedAt" IS NULL));
-- One open request of a person at a time.
CREATE UNIQUE INDEX "erasure_requests_open_idx" ON "erasure_requests" ("userId") WHERE "state" = 'asked';

-- Whoever proves that an address is theirs finds what was raised with it, however it was written.
CREATE INDEX "cases_contact_idx" ON "cases" (lower("contactEmail"), "id") WHERE "contactEmail" IS NOT NULL;
-- Somebody's sessions, to be shown and ended.
CREATE INDEX "session_user_idx" ON "session" ((("sess"->'passport'->>'user')::int)) WHERE "sess"->'passport'->>'user' IS NOT NULL;
-- Somebody's notes and answers across their cases, and the letters that went to an address.
CREATE INDEX "mails_user_idx" ON "mails" ("userId") WHERE "userId" IS NOT NULL;

-- Owners of closed cases say whether they were resolved: a new action, allowed in every workflow that there is.
INSERT INTO "matrix_cells" ("workflowId", "roleId", "action", "mode")
SELECT "id", 1, 'give-feedback', 'closed' FROM "workflows";
