-- Queues in other orders than by id, and the search. Prisma's language knows neither these indexes nor any of the functions.

-- By when a case is due: never, where it has no target, or one that is paused, or is closed.
CREATE INDEX "cases_due_idx" ON "cases" ((coalesce(CASE WHEN "closedAt" IS NULL THEN "dueAt" END, 'infinity'::timestamptz)), "id")
  WHERE NOT "deleted";
CREATE INDEX "cases_pairs_due_idx" ON "cases" ("caseTypeId", "statusId",
  (coalesce(CASE WHEN "closedAt" IS NULL THEN "dueAt" END, 'infinity'::timestamptz)), "id") WHERE NOT "deleted";
CREATE INDEX "cases_changed_idx" ON "cases" ("changedAt" DESC, "id" DESC) WHERE NOT "deleted";
CREATE INDEX "cases_pairs_changed_idx" ON "cases" ("caseTypeId", "statusId", "changedAt" DESC, "id" DESC) WHERE NOT "deleted";
CREATE INDEX "cases_priority_idx" ON "cases" ("priority" DESC, "id" DESC) WHERE NOT "deleted";
CREATE INDEX "cases_pairs_priority_idx" ON "cases" ("caseTypeId", "statusId", "priority" DESC, "id" DESC) WHERE NOT "deleted";

CREATE INDEX "cases_stage_idx" ON "cases" ("stageId", "id") WHERE "stageId" IS NOT NULL;
CREATE INDEX "cases_subtype_idx" ON "cases" ("subtypeId", "id") WHERE "subtypeId" IS NOT NULL;
CREATE INDEX "cases_raised_idx" ON "cases" ("raisedAt", "id") WHERE NOT "deleted";

-- The planner takes a case's type and status for independent, and a pair of them for very rare. The status says nearly all.
ALTER TABLE "cases" ALTER COLUMN "caseTypeId" SET (n_distinct = 1);

-- The words of a case, each marked by what has to be readable to find the case by it: A the title and the submission
-- (view-details), B the contact (view-contact), C public events (view-history), D private ones (view-private-history).
CREATE TABLE "case_words" (
  "caseId" INTEGER NOT NULL,
  "words" tsvector NOT NULL,
  CONSTRAINT "case_words_pkey" PRIMARY KEY ("caseId")
);
ALTER TABLE "case_words" ADD CONSTRAINT "case_words_caseId_fkey"
  FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "case_words_words_idx" ON "case_words" USING gin ("words");

-- Every word of letters that any case has, to find what was meant by one that none has. Made anew once a day.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE "known_words" (
  "word" TEXT NOT NULL,
  "learntAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "known_words_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "known_words_alike_idx" ON "known_words" USING gin ("word" gin_trgm_ops);

-- Words as both what is searched and what is asked are cut: small letters without accents, at everything else apart.
CREATE FUNCTION plain_words(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(
    regexp_replace(lower(normalize(left(coalesce(written, ''), 20000), NFKD)), '[\u0300-\u036f]', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3003]+', ' ', 'g'))
$$;

CREATE FUNCTION words_of(written text, part "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('simple', plain_words(written)), part)
$$;

-- What stands in an answer, however deep.
CREATE FUNCTION answer_words(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(one #>> '{}', ' ') FROM jsonb_path_query(answers, 'strict $.** ? (@.type() == "string" || @.type() == "number")') AS one
$$;

-- All words of a case. Answers that say how to reach the owner are in the contact; those that a role may not read are left
-- out. Every change of a note names the note itself: of several the last counts, and of a note that was removed none does.
CREATE FUNCTION case_words(asked "cases") RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT words_of(asked."title" || ' ' || coalesce(answer_words(asked."submission" - hidden.fields), ''), 'A')
    || words_of(concat_ws(' ', asked."contactName", asked."contactEmail", asked."contactPhone", asked."contactAddress"), 'B')
    || words_of(noted.public, 'C') || words_of(noted.private, 'D')
  FROM (
    SELECT coalesce(array_agg(field), '{}') AS fields FROM (
      SELECT f.field #>> '{key}' FROM "forms", jsonb_path_query("definition", '$.pages[*].fields[*] ? (exists (@.means))') AS f(field)
      WHERE "forms"."id" = asked."formId" AND f.field #>> '{means}' <> 'title'
      UNION SELECT "field" FROM "field_rights" WHERE "caseTypeId" = asked."caseTypeId" AND NOT "mayRead"
    ) AS kept(field)
  ) AS hidden, (
    SELECT string_agg(e."text", ' ') FILTER (WHERE e."public") AS public, string_agg(e."text", ' ') FILTER (WHERE NOT e."public") AS private
    FROM "events" e WHERE e."caseId" = asked."id" AND e."text" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "events" later WHERE later."ofEventId" = e."id")
      AND NOT EXISTS (SELECT 1 FROM "events" later WHERE later."ofEventId" = e."ofEventId" AND later."id" > e."id")
  ) AS noted
$$;

CREATE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed integer;
BEGIN
  IF TG_TABLE_NAME = 'cases' THEN changed := NEW."id"; ELSE changed := NEW."caseId"; END IF;
  INSERT INTO "case_words" SELECT c."id", case_words(c) FROM "cases" c WHERE c."id" = changed
    ON CONFLICT ("caseId") DO UPDATE SET "words" = EXCLUDED."words";
  RETURN NULL;
END $$;
CREATE TRIGGER keep_case_words AFTER INSERT OR UPDATE OF "title", "submission", "contactName", "contactEmail", "contactPhone",
  "contactAddress", "caseTypeId", "formId" ON "cases" FOR EACH ROW EXECUTE FUNCTION keep_case_words();
CREATE TRIGGER keep_case_words AFTER INSERT ON "events" FOR EACH ROW
  WHEN (NEW."text" IS NOT NULL OR NEW."ofEventId" IS NOT NULL) EXECUTE FUNCTION keep_case_words();
CREATE TRIGGER keep_case_words_erased AFTER UPDATE OF "text" ON "events" FOR EACH ROW EXECUTE FUNCTION keep_case_words();

-- What finds all the words asked, in the parts named by their marks: each as it is, or as the beginning of a word, or of what
-- its English stem begins; `alike`: or a word that is written nearly so.
CREATE FUNCTION words_asked(written text, parts text, alike boolean) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT string_agg('(' || choices || ')', ' & ')::tsquery FROM (
    SELECT DISTINCT asked.word, (
      SELECT string_agg(format(CASE WHEN beginning THEN '''%s'':*%s' ELSE '''%s'':%s' END, choice, parts), ' | ') FROM (
        SELECT asked.word AS choice, length(asked.word) > 2 AS beginning
        UNION SELECT (ts_lexize('english_stem', asked.word))[1], true WHERE length((ts_lexize('english_stem', asked.word))[1]) > 2
        UNION (SELECT "word", false FROM "known_words" WHERE alike AND asked.word ~ '^[^0-9]{3,40}$' AND "word" % asked.word
               ORDER BY similarity("word", asked.word) DESC LIMIT 5)
      ) AS chosen WHERE choice IS NOT NULL
    ) AS choices
    FROM (SELECT word FROM unnest(string_to_array(plain_words(written), ' ')) AS word WHERE word <> '' LIMIT 8) AS asked
  ) AS words
$$;

-- Some cases with the words asked, in no order. The planner can't foresee how many have them, and would read all for a few.
CREATE FUNCTION cases_with_words(asked tsquery, most integer) RETURNS TABLE ("caseId" integer, "words" tsvector)
  LANGUAGE sql STABLE ROWS 1000 SET enable_seqscan = off AS $$
  SELECT w."caseId", w."words" FROM "case_words" w WHERE w."words" @@ asked LIMIT most
$$;

INSERT INTO "case_words" SELECT c."id", case_words(c) FROM "cases" c;
