-- The changes of a note are looked up by the note, on every page of a history.
CREATE INDEX "events_ofEventId_idx" ON "events"("ofEventId");

-- The iCalendar part of a mail about an appointment.
ALTER TABLE "mails" ADD COLUMN "calendar" TEXT;
