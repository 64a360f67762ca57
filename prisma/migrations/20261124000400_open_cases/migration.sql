-- What waits for an owner is asked of their open cases: of ten thousand that somebody has had, those are few.
CREATE INDEX "cases_owner_open_idx" ON "cases" ("ownerId", "id") WHERE NOT "deleted" AND "closedAt" IS NULL;
