-- A case that is purged takes its history, questions, tasks and files along, and for each row that goes PostgreSQL looks
-- whether another one names it: among two million entries of history that mustn't be a walk through all of them.
CREATE INDEX "events_of_event_idx" ON "events" ("ofEventId") WHERE "ofEventId" IS NOT NULL;
CREATE INDEX "case_files_event_idx" ON "case_files" ("eventId") WHERE "eventId" IS NOT NULL;
CREATE INDEX "case_files_task_idx" ON "case_files" ("taskId") WHERE "taskId" IS NOT NULL;
CREATE INDEX "case_files_question_idx" ON "case_files" ("questionId") WHERE "questionId" IS NOT NULL;

-- Erasing finds what is under way for somebody or with their address, and the letters beside cases that went there.
CREATE INDEX "drafts_for_user_idx" ON "drafts" ("forUserId") WHERE "forUserId" IS NOT NULL;
CREATE INDEX "drafts_email_idx" ON "drafts" (lower("email")) WHERE "email" IS NOT NULL;
CREATE INDEX "mails_address_idx" ON "mails" (lower("address")) WHERE "caseId" IS NULL;
