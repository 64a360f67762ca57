-- Questions to the case list that people keep under a name, for themselves or for a group of theirs.
CREATE TABLE "saved_views" (
    "id" SERIAL NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "groupId" INTEGER,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "saved_views_ownerId_name_key" ON "saved_views"("ownerId", "name");
CREATE INDEX "saved_views_groupId_idx" ON "saved_views"("groupId");
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who has a case open. It is written by every look at a case, so it is neither kept over a crash nor checked against the
-- case's row, which whoever works on the case may have locked.
CREATE UNLOGGED TABLE "presences" (
    "caseId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "presences_pkey" PRIMARY KEY ("caseId", "userId")
);
CREATE INDEX "presences_at_idx" ON "presences"("at");
