-- Every change of a note names the note itself: of several the last counts, and of a note that was removed none does.
CREATE OR REPLACE FUNCTION case_words(asked "cases") RETURNS tsvector LANGUAGE sql STABLE AS $$
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

UPDATE "case_words" w SET "words" = case_words(c) FROM "cases" c
  WHERE c."id" = w."caseId" AND EXISTS (SELECT 1 FROM "events" e WHERE e."caseId" = c."id" AND e."ofEventId" IS NOT NULL);
