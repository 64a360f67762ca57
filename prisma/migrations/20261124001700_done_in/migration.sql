-- In which status something was done on a case: what a change of the rules would have refused is asked by it.
ALTER TABLE "events" ADD COLUMN "statusId" INTEGER;
