-- What somebody was refused, by the number that their page showed: kept for thirty days, so that an administrator can say why.
CREATE TABLE "refusals" (
    "number" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" INTEGER NOT NULL,
    "action" TEXT,
    "caseId" INTEGER,
    "byLink" BOOLEAN NOT NULL DEFAULT false,
    "about" JSONB NOT NULL DEFAULT '{}',
    "answer" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    CONSTRAINT "refusals_pkey" PRIMARY KEY ("number")
);
CREATE INDEX "refusals_at_idx" ON "refusals"("at");
CREATE INDEX "refusals_userId_at_idx" ON "refusals"("userId", "at");
CREATE INDEX "refusals_caseId_idx" ON "refusals"("caseId");
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
