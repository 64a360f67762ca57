-- Inviting people by mail: a link with which they choose their own password, and when it was last sent.
ALTER TYPE "TokenPurpose" ADD VALUE 'invite';
ALTER TABLE "users" ADD COLUMN "invitedAt" TIMESTAMPTZ(3);
-- What somebody has booked and is still to come, for whoever reassigns their work.
CREATE INDEX "appointments_byId_startsAt_idx" ON "appointments"("byId", "startsAt");
