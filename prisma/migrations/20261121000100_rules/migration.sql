-- What Prisma's schema language can't say: the built-in rows, the checks, and the triggers that keep derived facts true.

-- ── Built-in rows ──────────────────────────────────────────────────────────────────────────────────────────────────
INSERT INTO "users" ("id", "kind", "email", "name") VALUES
  (1, 'anonymous', 'anonymous', 'Anonymous visitor'),
  (2, 'system', 'system', 'Casement');
SELECT setval(pg_get_serial_sequence('"users"', 'id'), 100);

INSERT INTO "roles" ("id", "key", "name", "plural", "builtIn", "position") VALUES
  (1, 'owner', 'owner', 'owners', true, 1),
  (2, 'manager', 'manager', 'managers', true, 2),
  (3, 'monitor', 'monitor', 'monitors', true, 3),
  (4, 'task-user', 'task user', 'task users', true, 4),
  (5, 'escalation-user', 'escalation user', 'escalation users', true, 5);
SELECT setval(pg_get_serial_sequence('"roles"', 'id'), 100);

INSERT INTO "configuration" ("id", "version") VALUES (1, 1);
ALTER TABLE "configuration" ADD CONSTRAINT "one configuration" CHECK ("id" = 1);

-- ── Checks ─────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "users"
  ADD CONSTRAINT "address in lower case" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "has a name and an address" CHECK ("name" <> '' AND "email" <> ''),
  ADD CONSTRAINT "built-in users can't sign in" CHECK ("kind" = 'person' OR "passwordHash" IS NULL),
  ADD CONSTRAINT "built-in users are the first two" CHECK (("kind" = 'person') = ("id" > 2));

ALTER TABLE "grants"
  ADD CONSTRAINT "a known flag" CHECK ("flag" IN ('access', 'view-others', 'manage-others', 'create', 'delete', 'setup')),
  ADD CONSTRAINT "a user or a group" CHECK (num_nonnulls("userId", "groupId") = 1),
  ADD CONSTRAINT "access and setup are for all types" CHECK ("caseTypeId" IS NULL OR "flag" NOT IN ('access', 'setup'));

-- An assignment makes a manager, a monitor or what an admin added; the other roles come of themselves.
ALTER TABLE "assignments"
  ADD CONSTRAINT "a user or a group" CHECK (num_nonnulls("userId", "groupId") = 1),
  ADD CONSTRAINT "a role that can be assigned" CHECK ("roleId" NOT IN (1, 4, 5)),
  ADD CONSTRAINT "not a built-in user" CHECK ("userId" > 2);
ALTER TABLE "role_groups" ADD CONSTRAINT "a role that a group can give" CHECK ("roleId" NOT IN (1, 4));

ALTER TABLE "transitions" ADD CONSTRAINT "leads elsewhere" CHECK ("fromId" <> "toId");

ALTER TABLE "cases"
  ADD CONSTRAINT "the owner is a person" CHECK ("ownerId" > 2),
  ADD CONSTRAINT "deleted with when, who and why" CHECK (
    "deleted" = ("deletedAt" IS NOT NULL) AND "deleted" = ("deletedById" IS NOT NULL) AND "deleted" = ("deletedReason" IS NOT NULL)),
  ADD CONSTRAINT "a reason only when closed" CHECK ("closedAt" IS NOT NULL OR ("closingReasonId" IS NULL AND "closingExplanation" IS NULL));

ALTER TABLE "tasks"
  ADD CONSTRAINT "a user or a group" CHECK (num_nonnulls("userId", "groupId") = 1),
  ADD CONSTRAINT "not a built-in user" CHECK ("userId" > 2),
  ADD CONSTRAINT "ended unless open" CHECK (("state" = 'open') = ("endedAt" IS NULL));
ALTER TABLE "questions" ADD CONSTRAINT "answered with an answer" CHECK (("state" = 'answered') = ("answer" IS NOT NULL));
ALTER TABLE "links" ADD CONSTRAINT "the lower id first" CHECK ("caseId" < "otherId");
ALTER TABLE "case_files" ADD CONSTRAINT "of a draft or a case" CHECK (num_nonnulls("caseId", "draftId") > 0);
ALTER TABLE "targets" ADD CONSTRAINT "of a case or a task" CHECK (num_nonnulls("caseId", "taskId") = 1);
ALTER TABLE "appointments" ADD CONSTRAINT "ends after it starts" CHECK ("endsAt" > "startsAt");
ALTER TABLE "mails" ADD CONSTRAINT "sent with its time" CHECK (("state" = 'sent') = ("sentAt" IS NOT NULL));

-- One assignment of a person, or of a group, per role and case; one grant of a flag per holder and type.
DROP INDEX "assignments_caseId_roleId_userId_groupId_key";
CREATE UNIQUE INDEX "assignments_caseId_roleId_userId_groupId_key" ON "assignments" ("caseId", "roleId", "userId", "groupId") NULLS NOT DISTINCT;
DROP INDEX "grants_flag_userId_groupId_caseTypeId_key";
CREATE UNIQUE INDEX "grants_flag_userId_groupId_caseTypeId_key" ON "grants" ("flag", "userId", "groupId", "caseTypeId") NULLS NOT DISTINCT;
DROP INDEX "mail_templates_caseTypeId_action_recipient_language_key";
CREATE UNIQUE INDEX "mail_templates_caseTypeId_action_recipient_language_key" ON "mail_templates" ("caseTypeId", "action", "recipient", "language") NULLS NOT DISTINCT;

-- ── The configuration's version ────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION count_configuration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "configuration" SET "version" = "version" + 1;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['groups', 'grants', 'roles', 'workflows', 'statuses', 'transitions', 'transition_roles',
    'matrix_cells', 'matrix_cell_statuses', 'case_types', 'case_type_workflows', 'role_groups', 'starter_groups',
    'reassignment_groups', 'auto_assign_rules', 'forms', 'field_rights', 'stages', 'subtypes', 'reasons',
    'task_definitions', 'calendars', 'calendar_days'] LOOP
    EXECUTE format('CREATE TRIGGER count_configuration AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION count_configuration()', name);
  END LOOP;
END $$;

-- ── Facts that follow from others ──────────────────────────────────────────────────────────────────────────────────
-- The workflow that a type has is one that its cases may be in.
CREATE FUNCTION pair_type_with_workflow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "case_type_workflows" VALUES (NEW."id", NEW."workflowId") ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER pair_type_with_workflow AFTER INSERT OR UPDATE OF "workflowId" ON "case_types"
  FOR EACH ROW EXECUTE FUNCTION pair_type_with_workflow();

-- A case is taken while an assignment names a person as its manager.
CREATE FUNCTION note_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched int := coalesce(NEW."caseId", OLD."caseId");
BEGIN
  UPDATE "cases" c SET "taken" = now_taken
  FROM (SELECT EXISTS (SELECT 1 FROM "assignments" WHERE "caseId" = touched AND "roleId" = 2 AND "userId" IS NOT NULL)) AS found(now_taken)
  WHERE c."id" = touched AND c."taken" <> now_taken;
  RETURN NULL;
END $$;
-- Whatever is written there: it says what the assignments say.
CREATE FUNCTION find_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."taken" := EXISTS (SELECT 1 FROM "assignments" WHERE "caseId" = NEW."id" AND "roleId" = 2 AND "userId" IS NOT NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER find_taken BEFORE INSERT OR UPDATE OF "taken" ON "cases" FOR EACH ROW EXECUTE FUNCTION find_taken();
CREATE TRIGGER note_taken_by_new AFTER INSERT ON "assignments"
  FOR EACH ROW WHEN (NEW."roleId" = 2 AND NEW."userId" IS NOT NULL) EXECUTE FUNCTION note_taken();
CREATE TRIGGER note_taken_by_old AFTER DELETE ON "assignments"
  FOR EACH ROW WHEN (OLD."roleId" = 2 AND OLD."userId" IS NOT NULL) EXECUTE FUNCTION note_taken();
CREATE TRIGGER note_taken_by_change AFTER UPDATE ON "assignments" FOR EACH ROW
  WHEN ((OLD."roleId", OLD."userId", OLD."caseId") IS DISTINCT FROM (NEW."roleId", NEW."userId", NEW."caseId"))
  EXECUTE FUNCTION note_taken();

-- Assignments and tasks repeat it; a new one begins with what its case says, and the cascade keeps it up.
CREATE FUNCTION copy_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."taken" := coalesce((SELECT "taken" FROM "cases" WHERE "id" = NEW."caseId"), false);
  RETURN NEW;
END $$;
CREATE TRIGGER copy_taken BEFORE INSERT ON "assignments" FOR EACH ROW EXECUTE FUNCTION copy_taken();
CREATE TRIGGER copy_taken BEFORE INSERT ON "tasks" FOR EACH ROW EXECUTE FUNCTION copy_taken();

-- A closed case says when it was closed, and no other does.
CREATE FUNCTION check_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "kind" = 'closed' FROM "statuses" WHERE "id" = NEW."statusId") <> (NEW."closedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'a case has a closing time exactly while its status is a closed one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER check_closed AFTER INSERT OR UPDATE OF "statusId", "closedAt" ON "cases"
  FOR EACH ROW EXECUTE FUNCTION check_closed();

-- A status doesn't become a closed one, or cease to be, under the cases that stand in it.
CREATE FUNCTION keep_closedness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."kind" = 'closed') <> (NEW."kind" = 'closed') AND EXISTS (SELECT 1 FROM "cases" WHERE "statusId" = NEW."id") THEN
    RAISE EXCEPTION 'cases stand in this status: move them before it becomes closed or open' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_closedness BEFORE UPDATE OF "kind" ON "statuses"
  FOR EACH ROW EXECUTE FUNCTION keep_closedness();

-- Groups form a tree. Two moves at once could each be right and together a ring, so they go one after the other.
CREATE FUNCTION check_group_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(72707370);
    IF EXISTS (
      WITH RECURSIVE up AS (
        SELECT NEW."parentId" AS "id"
        UNION SELECT g."parentId" FROM "groups" g JOIN up ON g."id" = up."id" WHERE g."parentId" IS NOT NULL
      ) SELECT 1 FROM up WHERE "id" = NEW."id") THEN
      RAISE EXCEPTION 'a group can''t be inside itself' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER check_group_tree AFTER INSERT OR UPDATE OF "parentId" ON "groups"
  FOR EACH ROW EXECUTE FUNCTION check_group_tree();

-- ── What can't be changed ──────────────────────────────────────────────────────────────────────────────────────────
-- History stays as written. It goes with its case, when a purge says in its transaction that it is one.
CREATE FUNCTION keep_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('casement.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  -- Erasing what a person may ask to be forgotten: the words go, that something was done stays.
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'events' AND current_setting('casement.purge', true) = 'on'
    AND to_jsonb(NEW) - 'text' - 'data' = to_jsonb(OLD) - 'text' - 'data' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% can''t be changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_as_written BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION keep_as_written();
CREATE TRIGGER keep_as_written BEFORE UPDATE OR DELETE ON "journal" FOR EACH ROW EXECUTE FUNCTION keep_as_written();
CREATE TRIGGER keep_as_written BEFORE DELETE ON "configuration" FOR EACH ROW EXECUTE FUNCTION keep_as_written();
CREATE TRIGGER keep_as_written BEFORE UPDATE ON "forms" FOR EACH ROW EXECUTE FUNCTION keep_as_written();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION keep_as_written();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION keep_as_written();
