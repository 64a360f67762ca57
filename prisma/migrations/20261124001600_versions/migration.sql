-- The configuration in versions: every piece of it has a key, which stays when its name changes; drafts and versions hold
-- pieces as they were and as they became.

-- AlterTable
ALTER TABLE "calendars" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "case_types" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "reasons" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "stages" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "statuses" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "subtypes" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "task_definitions" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "workflows" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';

-- ── Keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What has no key yet gets one made from its name, or its text, that no other of its kind (of its type, of its workflow) has.
CREATE FUNCTION give_key() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row jsonb := to_jsonb(NEW);
  within text := TG_ARGV[0];
  base text := left(trim(both '-' from regexp_replace(lower(unaccent_plain(coalesce(row->>'name', row->>'title', row->>'text', ''))), '[^a-z0-9]+', '-', 'g')), 60);
  candidate text;
  taken boolean;
BEGIN
  IF NEW."key" <> '' THEN RETURN NEW; END IF;
  base := CASE WHEN trim(both '-' from base) = '' THEN lower(TG_TABLE_NAME) ELSE trim(both '-' from base) END;
  candidate := base;
  FOR counter IN 2..100000 LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "key" = $1 AND ($2 IS NULL OR to_jsonb(%I)->>$3 = $2))', TG_TABLE_NAME, TG_TABLE_NAME)
      INTO taken USING candidate, CASE WHEN within = '' THEN NULL ELSE row->>within END, within;
    EXIT WHEN NOT taken;
    candidate := base || '-' || counter;
  END LOOP;
  NEW."key" := candidate;
  RETURN NEW;
END $$;

CREATE FUNCTION unaccent_plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g') $$;

DO $$
DECLARE
  place text[];
BEGIN
  FOREACH place SLICE 1 IN ARRAY ARRAY[['groups', ''], ['workflows', ''], ['case_types', ''], ['calendars', ''],
    ['statuses', 'workflowId'], ['stages', 'caseTypeId'], ['subtypes', 'caseTypeId'], ['reasons', 'caseTypeId'],
    ['task_definitions', 'caseTypeId']] LOOP
    EXECUTE format('CREATE TRIGGER give_key BEFORE INSERT OR UPDATE OF "key" ON %I FOR EACH ROW EXECUTE FUNCTION give_key(%L)', place[1], place[2]);
    -- One after the other, so that each sees the keys before it.
    EXECUTE format('DO $each$ DECLARE one int; BEGIN FOR one IN SELECT "id" FROM %I ORDER BY "id" LOOP UPDATE %I SET "key" = %L WHERE "id" = one; END LOOP; END $each$', place[1], place[1], '');
  END LOOP;
END $$;

-- ── Lists, standing rules, versions and drafts ─────────────────────────────────────────────────────────────────────
-- CreateTable
CREATE TABLE "lists" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "items" JSONB NOT NULL,

    CONSTRAINT "lists_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "standing_rules" (
    "key" TEXT NOT NULL,
    "rule" JSONB NOT NULL,

    CONSTRAINT "standing_rules_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "configuration_versions" (
    "number" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "configuration_versions_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "configuration_pieces" (
    "number" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "configuration_pieces_pkey" PRIMARY KEY ("number","section","key")
);

-- CreateTable
CREATE TABLE "configuration_drafts" (
    "id" SERIAL NOT NULL,
    "byId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "configuration_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "configuration_draft_pieces" (
    "draftId" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "configuration_draft_pieces_pkey" PRIMARY KEY ("draftId","section","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "lists_name_key" ON "lists"("name");

-- CreateIndex
CREATE INDEX "configuration_pieces_section_key_number_idx" ON "configuration_pieces"("section", "key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "configuration_drafts_byId_key" ON "configuration_drafts"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "calendars_key_key" ON "calendars"("key");

-- CreateIndex
CREATE UNIQUE INDEX "case_types_key_key" ON "case_types"("key");

-- CreateIndex
CREATE UNIQUE INDEX "groups_key_key" ON "groups"("key");

-- CreateIndex
CREATE UNIQUE INDEX "reasons_caseTypeId_key_key" ON "reasons"("caseTypeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "stages_caseTypeId_key_key" ON "stages"("caseTypeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "statuses_workflowId_key_key" ON "statuses"("workflowId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "subtypes_caseTypeId_key_key" ON "subtypes"("caseTypeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "task_definitions_caseTypeId_key_key" ON "task_definitions"("caseTypeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "workflows_key_key" ON "workflows"("key");

-- AddForeignKey
ALTER TABLE "configuration_versions" ADD CONSTRAINT "configuration_versions_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "configuration_pieces" ADD CONSTRAINT "configuration_pieces_number_fkey" FOREIGN KEY ("number") REFERENCES "configuration_versions"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "configuration_drafts" ADD CONSTRAINT "configuration_drafts_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "configuration_draft_pieces" ADD CONSTRAINT "configuration_draft_pieces_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "configuration_drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
