-- The journal of administration as a chain: each entry carries the hash of the one before it, and the head stands apart,
-- so that an entry that is altered, taken out or put in is found (`npm run journal -- verify`).

-- What a person may ask to be forgotten (ip, why, data) isn't in the chain itself but by a salted digest: where it is
-- erased, with its salt, nothing can be guessed from the digest, and the chain holds.
ALTER TABLE "journal"
  ADD COLUMN "ip" TEXT,
  ADD COLUMN "request" TEXT,
  ADD COLUMN "why" TEXT,
  ADD COLUMN "number" INTEGER,
  ADD COLUMN "salt" TEXT,
  ADD COLUMN "digest" TEXT,
  ADD COLUMN "previousHash" TEXT,
  ADD COLUMN "hash" TEXT;

CREATE TABLE "journal_head" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "number" INTEGER NOT NULL,
  "hash" TEXT NOT NULL,
  CONSTRAINT "journal_head_pkey" PRIMARY KEY ("id")
);

-- A text with its length before it, so that no two rows of texts are written alike.
CREATE FUNCTION journal_part(said TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce(octet_length(said) || ':' || said, '-') $$;

CREATE FUNCTION journal_hash(said TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(said, 'UTF8')), 'hex') $$;

CREATE FUNCTION journal_digest(entry "journal") RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT journal_hash(journal_part(entry."salt") || journal_part(entry."ip") || journal_part(entry."why")
    || journal_part(entry."data"::text))
$$;

CREATE FUNCTION journal_entry_hash(entry "journal") RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT journal_hash(journal_part(entry."previousHash") || journal_part(entry."number"::text)
    || journal_part(entry."id"::text) || journal_part((extract(epoch FROM entry."at") * 1000)::bigint::text)
    || journal_part(entry."byId"::text) || journal_part(entry."action") || journal_part(entry."subject")
    || journal_part(entry."request") || journal_part(entry."digest"))
$$;

-- Puts an entry at the chain's end. Whoever comes meanwhile waits at the head.
CREATE FUNCTION chain_journal(entry_id INTEGER) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head "journal_head";
  entry "journal";
BEGIN
  SELECT * INTO STRICT head FROM "journal_head" WHERE "id" = 1 FOR UPDATE;
  SELECT * INTO STRICT entry FROM "journal" WHERE "id" = entry_id;
  IF entry."number" IS NOT NULL THEN
    RAISE EXCEPTION 'an entry of the journal can''t choose its number' USING ERRCODE = 'restrict_violation';
  END IF;
  entry."number" := head."number" + 1;
  entry."previousHash" := head."hash";
  entry."salt" := gen_random_uuid()::text;
  entry."digest" := journal_digest(entry);
  entry."hash" := journal_entry_hash(entry);
  UPDATE "journal" SET "number" = entry."number", "previousHash" = entry."previousHash", "salt" = entry."salt",
    "digest" = entry."digest", "hash" = entry."hash" WHERE "id" = entry_id;
  UPDATE "journal_head" SET "number" = entry."number", "hash" = entry."hash" WHERE "id" = 1;
END $$;

-- What was written before becomes the chain's beginning.
INSERT INTO "journal_head" ("number", "hash") VALUES (0, repeat('0', 64));
DROP TRIGGER keep_as_written ON "journal";
DO $$
DECLARE
  entry_id INTEGER;
BEGIN
  FOR entry_id IN SELECT "id" FROM "journal" ORDER BY "id" LOOP
    PERFORM chain_journal(entry_id);
  END LOOP;
END $$;

-- Only as the transaction ends, so that nobody waits at the head for longer than a commit takes, and no order of locks
-- leads two changes to wait for each other.
CREATE FUNCTION seal_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM chain_journal(NEW."id");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seal_journal AFTER INSERT ON "journal" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION seal_journal();

CREATE FUNCTION keep_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- It takes its place in the chain.
    IF OLD."number" IS NULL AND NEW."number" IS NOT NULL
      AND to_jsonb(NEW) - ARRAY['number', 'previousHash', 'salt', 'digest', 'hash']
        = to_jsonb(OLD) - ARRAY['number', 'previousHash', 'salt', 'digest', 'hash'] THEN
      RETURN NEW;
    END IF;
    -- Erasing what a person may ask to be forgotten: the words go, that something was done stays.
    IF current_setting('casement.purge', true) = 'on'
      AND to_jsonb(NEW) - ARRAY['ip', 'why', 'data', 'salt'] = to_jsonb(OLD) - ARRAY['ip', 'why', 'data', 'salt'] THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% can''t be changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_as_written BEFORE UPDATE OR DELETE ON "journal" FOR EACH ROW EXECUTE FUNCTION keep_journal();

CREATE FUNCTION keep_journal_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."id" = OLD."id" AND NEW."number" = OLD."number" + 1 THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% only ever goes one entry on', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_as_written BEFORE INSERT OR UPDATE OR DELETE ON "journal_head"
  FOR EACH ROW EXECUTE FUNCTION keep_journal_head();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "journal_head"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_journal_head();

CREATE UNIQUE INDEX "journal_number_key" ON "journal"("number");
CREATE INDEX "journal_byId_number_idx" ON "journal"("byId", "number");
CREATE INDEX "journal_subject_number_idx" ON "journal"("subject", "number");
CREATE INDEX "journal_action_number_idx" ON "journal"("action", "number");
