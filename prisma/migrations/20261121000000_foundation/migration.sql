-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('person', 'anonymous', 'system');

-- CreateEnum
CREATE TYPE "StatusKind" AS ENUM ('start', 'open', 'waiting', 'closed');

-- CreateEnum
CREATE TYPE "MatrixMode" AS ENUM ('always', 'live', 'closed', 'these');

-- CreateEnum
CREATE TYPE "TimeUnit" AS ENUM ('hours', 'days');

-- CreateEnum
CREATE TYPE "TimeKind" AS ENUM ('working', 'calendar');

-- CreateEnum
CREATE TYPE "FormPurpose" AS ENUM ('raising', 'additional');

-- CreateEnum
CREATE TYPE "ReasonKind" AS ENUM ('closing', 'escalating', 'reassigning');

-- CreateEnum
CREATE TYPE "TaskStart" AS ENUM ('raising', 'hand', 'field');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('low', 'normal', 'high', 'urgent');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('open', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('open', 'answered', 'withdrawn');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('related', 'parent', 'blocks', 'duplicate');

-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('booked', 'cancelled', 'attended');

-- CreateEnum
CREATE TYPE "TargetStep" AS ENUM ('set', 'extend', 'pause', 'resume');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'taken', 'handing', 'sent', 'doubtful', 'failed', 'kept');

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "kind" "UserKind" NOT NULL DEFAULT 'person',
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parentId" INTEGER,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_members" (
    "groupId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,

    CONSTRAINT "group_members_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" SERIAL NOT NULL,
    "flag" TEXT NOT NULL,
    "userId" INTEGER,
    "groupId" INTEGER,
    "caseTypeId" INTEGER,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roles" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "builtIn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflows" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "workflows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statuses" (
    "id" SERIAL NOT NULL,
    "workflowId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "StatusKind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "publicName" TEXT,
    "publicDescription" TEXT,

    CONSTRAINT "statuses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transitions" (
    "id" SERIAL NOT NULL,
    "workflowId" INTEGER NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "commentRequired" BOOLEAN NOT NULL DEFAULT false,
    "requiredFields" TEXT[],

    CONSTRAINT "transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transition_roles" (
    "transitionId" INTEGER NOT NULL,
    "roleId" INTEGER NOT NULL,

    CONSTRAINT "transition_roles_pkey" PRIMARY KEY ("transitionId","roleId")
);

-- CreateTable
CREATE TABLE "matrix_cells" (
    "workflowId" INTEGER NOT NULL,
    "roleId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "mode" "MatrixMode" NOT NULL,

    CONSTRAINT "matrix_cells_pkey" PRIMARY KEY ("workflowId","roleId","action")
);

-- CreateTable
CREATE TABLE "matrix_cell_statuses" (
    "workflowId" INTEGER NOT NULL,
    "roleId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "statusId" INTEGER NOT NULL,

    CONSTRAINT "matrix_cell_statuses_pkey" PRIMARY KEY ("workflowId","roleId","action","statusId")
);

-- CreateTable
CREATE TABLE "case_types" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "prefix" VARCHAR(6) NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "workflowId" INTEGER NOT NULL,
    "assignedOnly" BOOLEAN NOT NULL DEFAULT false,
    "staffMayRaise" BOOLEAN NOT NULL DEFAULT false,
    "declaration" TEXT,
    "targetAmount" INTEGER,
    "targetUnit" "TimeUnit" NOT NULL DEFAULT 'days',
    "targetKind" "TimeKind" NOT NULL DEFAULT 'working',
    "reminderAmount" INTEGER,
    "mayExtendTarget" BOOLEAN NOT NULL DEFAULT true,
    "pauseWhileWaiting" BOOLEAN NOT NULL DEFAULT false,
    "calendarId" INTEGER,
    "retentionDays" INTEGER,
    "maxFiles" INTEGER NOT NULL DEFAULT 5,
    "maxFileBytes" INTEGER NOT NULL DEFAULT 10485760,

    CONSTRAINT "case_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_type_workflows" (
    "caseTypeId" INTEGER NOT NULL,
    "workflowId" INTEGER NOT NULL,

    CONSTRAINT "case_type_workflows_pkey" PRIMARY KEY ("caseTypeId","workflowId")
);

-- CreateTable
CREATE TABLE "role_groups" (
    "caseTypeId" INTEGER NOT NULL,
    "roleId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "role_groups_pkey" PRIMARY KEY ("caseTypeId","roleId","groupId")
);

-- CreateTable
CREATE TABLE "starter_groups" (
    "caseTypeId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,

    CONSTRAINT "starter_groups_pkey" PRIMARY KEY ("caseTypeId","groupId")
);

-- CreateTable
CREATE TABLE "reassignment_groups" (
    "caseTypeId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,

    CONSTRAINT "reassignment_groups_pkey" PRIMARY KEY ("caseTypeId","groupId")
);

-- CreateTable
CREATE TABLE "auto_assign_rules" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "condition" JSONB NOT NULL,

    CONSTRAINT "auto_assign_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forms" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "purpose" "FormPurpose" NOT NULL DEFAULT 'raising',
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_rights" (
    "caseTypeId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "roleId" INTEGER NOT NULL,
    "mayRead" BOOLEAN NOT NULL,
    "mayChange" BOOLEAN NOT NULL,

    CONSTRAINT "field_rights_pkey" PRIMARY KEY ("caseTypeId","field","roleId")
);

-- CreateTable
CREATE TABLE "stages" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "stages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subtypes" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "subtypes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reasons" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "kind" "ReasonKind" NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "reasons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_definitions" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "asks" JSONB NOT NULL DEFAULT '[]',
    "groupId" INTEGER,
    "start" "TaskStart" NOT NULL DEFAULT 'hand',
    "condition" JSONB,
    "atLeast" INTEGER NOT NULL DEFAULT 0,
    "atMost" INTEGER,
    "targetAmount" INTEGER,
    "targetUnit" "TimeUnit" NOT NULL DEFAULT 'days',
    "targetKind" "TimeKind" NOT NULL DEFAULT 'working',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "task_definitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_templates" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER,
    "action" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "mail_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routines" (
    "id" SERIAL NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "trigger" JSONB NOT NULL,
    "condition" JSONB,
    "steps" JSONB NOT NULL,

    CONSTRAINT "routines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendars" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "hours" JSONB NOT NULL,

    CONSTRAINT "calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_days" (
    "calendarId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "hours" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("calendarId","day")
);

-- CreateTable
CREATE TABLE "configuration" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "configuration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" SERIAL NOT NULL,
    "reference" TEXT NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "workflowId" INTEGER NOT NULL,
    "statusId" INTEGER NOT NULL,
    "stageId" INTEGER,
    "subtypeId" INTEGER,
    "title" TEXT NOT NULL,
    "priority" "Priority" NOT NULL DEFAULT 'normal',
    "formId" INTEGER NOT NULL,
    "submission" JSONB NOT NULL,
    "additional" JSONB NOT NULL DEFAULT '{}',
    "ownerId" INTEGER,
    "raisedById" INTEGER NOT NULL,
    "contactName" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "contactAddress" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "escalated" BOOLEAN NOT NULL DEFAULT false,
    "taken" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMPTZ(3),
    "closingReasonId" INTEGER,
    "closingExplanation" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" INTEGER,
    "deletedReason" TEXT,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "statusId" INTEGER NOT NULL,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "taken" BOOLEAN NOT NULL DEFAULT false,
    "roleId" INTEGER NOT NULL,
    "userId" INTEGER,
    "groupId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" INTEGER NOT NULL,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL,
    "bypass" BOOLEAN NOT NULL DEFAULT false,
    "via" TEXT,
    "text" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "ofEventId" INTEGER,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "statusId" INTEGER NOT NULL,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "taken" BOOLEAN NOT NULL DEFAULT false,
    "definitionId" INTEGER,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "state" "TaskState" NOT NULL DEFAULT 'open',
    "userId" INTEGER,
    "groupId" INTEGER,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raisedById" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" INTEGER,
    "explanation" TEXT,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "state" "QuestionState" NOT NULL DEFAULT 'open',
    "text" TEXT NOT NULL,
    "askedById" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredById" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "links" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "reversed" BOOLEAN NOT NULL DEFAULT false,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_files" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER,
    "draftId" UUID,
    "eventId" INTEGER,
    "taskId" INTEGER,
    "questionId" INTEGER,
    "field" TEXT,
    "name" TEXT NOT NULL,
    "storedAs" UUID NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "public" BOOLEAN NOT NULL,
    "uploadedById" INTEGER NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scannedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "case_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "state" "AppointmentState" NOT NULL DEFAULT 'booked',
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "byId" INTEGER NOT NULL,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targets" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER,
    "taskId" INTEGER,
    "amount" INTEGER NOT NULL,
    "unit" "TimeUnit" NOT NULL,
    "kind" "TimeKind" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "remindAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "breachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_changes" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "step" "TargetStep" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "amount" INTEGER,
    "unit" "TimeUnit",
    "reason" TEXT,
    "byId" INTEGER NOT NULL,

    CONSTRAINT "target_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tracking_links" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "tracking_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "caseTypeId" INTEGER NOT NULL,
    "formId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "caseId" INTEGER,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "caseId" INTEGER,
    "action" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "userId" INTEGER,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "sid" VARCHAR NOT NULL,
    "sess" JSON NOT NULL,
    "expire" TIMESTAMP(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sid")
);

-- CreateTable
CREATE TABLE "_prerequisites" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_prerequisites_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_name_id_idx" ON "users"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "groups_name_key" ON "groups"("name");

-- CreateIndex
CREATE INDEX "groups_parentId_idx" ON "groups"("parentId");

-- CreateIndex
CREATE INDEX "group_members_userId_idx" ON "group_members"("userId");

-- CreateIndex
CREATE INDEX "grants_userId_idx" ON "grants"("userId");

-- CreateIndex
CREATE INDEX "grants_groupId_idx" ON "grants"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "grants_flag_userId_groupId_caseTypeId_key" ON "grants"("flag", "userId", "groupId", "caseTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "roles_key_key" ON "roles"("key");

-- CreateIndex
CREATE UNIQUE INDEX "roles_name_key" ON "roles"("name");

-- CreateIndex
CREATE UNIQUE INDEX "workflows_name_key" ON "workflows"("name");

-- CreateIndex
CREATE UNIQUE INDEX "statuses_id_workflowId_key" ON "statuses"("id", "workflowId");

-- CreateIndex
CREATE UNIQUE INDEX "statuses_workflowId_name_key" ON "statuses"("workflowId", "name");

-- CreateIndex
CREATE INDEX "transitions_workflowId_idx" ON "transitions"("workflowId");

-- CreateIndex
CREATE UNIQUE INDEX "transitions_fromId_toId_key" ON "transitions"("fromId", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "case_types_name_key" ON "case_types"("name");

-- CreateIndex
CREATE UNIQUE INDEX "case_types_prefix_key" ON "case_types"("prefix");

-- CreateIndex
CREATE INDEX "auto_assign_rules_caseTypeId_position_idx" ON "auto_assign_rules"("caseTypeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "forms_id_caseTypeId_key" ON "forms"("id", "caseTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "forms_caseTypeId_purpose_version_key" ON "forms"("caseTypeId", "purpose", "version");

-- CreateIndex
CREATE UNIQUE INDEX "stages_id_caseTypeId_key" ON "stages"("id", "caseTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "stages_caseTypeId_name_key" ON "stages"("caseTypeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "subtypes_id_caseTypeId_key" ON "subtypes"("id", "caseTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "subtypes_caseTypeId_name_key" ON "subtypes"("caseTypeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "reasons_caseTypeId_kind_text_key" ON "reasons"("caseTypeId", "kind", "text");

-- CreateIndex
CREATE UNIQUE INDEX "task_definitions_caseTypeId_title_key" ON "task_definitions"("caseTypeId", "title");

-- CreateIndex
CREATE UNIQUE INDEX "mail_templates_caseTypeId_action_recipient_language_key" ON "mail_templates"("caseTypeId", "action", "recipient", "language");

-- CreateIndex
CREATE UNIQUE INDEX "routines_caseTypeId_name_key" ON "routines"("caseTypeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "calendars_name_key" ON "calendars"("name");

-- CreateIndex
CREATE UNIQUE INDEX "cases_reference_key" ON "cases"("reference");

-- CreateIndex
CREATE INDEX "cases_deleted_id_idx" ON "cases"("deleted", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_deleted_caseTypeId_statusId_id_idx" ON "cases"("deleted", "caseTypeId", "statusId", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_escalated_deleted_caseTypeId_statusId_id_idx" ON "cases"("escalated", "deleted", "caseTypeId", "statusId", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_taken_deleted_caseTypeId_statusId_id_idx" ON "cases"("taken", "deleted", "caseTypeId", "statusId", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_ownerId_deleted_id_caseTypeId_statusId_idx" ON "cases"("ownerId", "deleted", "id" DESC, "caseTypeId", "statusId");

-- CreateIndex
CREATE INDEX "cases_raisedById_idx" ON "cases"("raisedById");

-- CreateIndex
CREATE UNIQUE INDEX "cases_id_caseTypeId_statusId_deleted_taken_key" ON "cases"("id", "caseTypeId", "statusId", "deleted", "taken");

-- CreateIndex
CREATE INDEX "assignments_userId_roleId_deleted_caseId_caseTypeId_statusI_idx" ON "assignments"("userId", "roleId", "deleted", "caseId" DESC, "caseTypeId", "statusId", "taken");

-- CreateIndex
CREATE INDEX "assignments_groupId_roleId_deleted_caseId_caseTypeId_status_idx" ON "assignments"("groupId", "roleId", "deleted", "caseId" DESC, "caseTypeId", "statusId", "taken");

-- CreateIndex
CREATE INDEX "assignments_groupId_roleId_deleted_caseTypeId_statusId_case_idx" ON "assignments"("groupId", "roleId", "deleted", "caseTypeId", "statusId", "caseId" DESC, "taken");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_caseId_roleId_userId_groupId_key" ON "assignments"("caseId", "roleId", "userId", "groupId");

-- CreateIndex
CREATE INDEX "events_caseId_id_idx" ON "events"("caseId", "id" DESC);

-- CreateIndex
CREATE INDEX "events_actorId_id_idx" ON "events"("actorId", "id" DESC);

-- CreateIndex
CREATE INDEX "tasks_caseId_state_idx" ON "tasks"("caseId", "state");

-- CreateIndex
CREATE INDEX "tasks_userId_state_deleted_caseId_caseTypeId_statusId_taken_idx" ON "tasks"("userId", "state", "deleted", "caseId" DESC, "caseTypeId", "statusId", "taken");

-- CreateIndex
CREATE INDEX "tasks_groupId_state_deleted_caseId_caseTypeId_statusId_take_idx" ON "tasks"("groupId", "state", "deleted", "caseId" DESC, "caseTypeId", "statusId", "taken");

-- CreateIndex
CREATE INDEX "questions_caseId_state_idx" ON "questions"("caseId", "state");

-- CreateIndex
CREATE INDEX "links_otherId_idx" ON "links"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "links_caseId_otherId_kind_key" ON "links"("caseId", "otherId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "case_files_storedAs_key" ON "case_files"("storedAs");

-- CreateIndex
CREATE INDEX "case_files_caseId_idx" ON "case_files"("caseId");

-- CreateIndex
CREATE INDEX "case_files_draftId_idx" ON "case_files"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "appointments_uid_key" ON "appointments"("uid");

-- CreateIndex
CREATE INDEX "appointments_caseId_startsAt_idx" ON "appointments"("caseId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "targets_caseId_key" ON "targets"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "targets_taskId_key" ON "targets"("taskId");

-- CreateIndex
CREATE INDEX "targets_dueAt_idx" ON "targets"("dueAt");

-- CreateIndex
CREATE INDEX "target_changes_targetId_id_idx" ON "target_changes"("targetId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tracking_links_tokenHash_key" ON "tracking_links"("tokenHash");

-- CreateIndex
CREATE INDEX "tracking_links_caseId_idx" ON "tracking_links"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_caseId_key" ON "drafts"("caseId");

-- CreateIndex
CREATE INDEX "drafts_userId_changedAt_idx" ON "drafts"("userId", "changedAt");

-- CreateIndex
CREATE INDEX "drafts_expiresAt_idx" ON "drafts"("expiresAt");

-- CreateIndex
CREATE INDEX "mails_state_dueAt_idx" ON "mails"("state", "dueAt");

-- CreateIndex
CREATE INDEX "mails_caseId_createdAt_idx" ON "mails"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "journal_at_idx" ON "journal"("at");

-- CreateIndex
CREATE INDEX "IDX_session_expire" ON "session"("expire");

-- CreateIndex
CREATE INDEX "_prerequisites_B_index" ON "_prerequisites"("B");

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statuses" ADD CONSTRAINT "statuses_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "workflows"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "workflows"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_fromId_workflowId_fkey" FOREIGN KEY ("fromId", "workflowId") REFERENCES "statuses"("id", "workflowId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_toId_workflowId_fkey" FOREIGN KEY ("toId", "workflowId") REFERENCES "statuses"("id", "workflowId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition_roles" ADD CONSTRAINT "transition_roles_transitionId_fkey" FOREIGN KEY ("transitionId") REFERENCES "transitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition_roles" ADD CONSTRAINT "transition_roles_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_cells" ADD CONSTRAINT "matrix_cells_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "workflows"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_cells" ADD CONSTRAINT "matrix_cells_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_cell_statuses" ADD CONSTRAINT "matrix_cell_statuses_workflowId_roleId_action_fkey" FOREIGN KEY ("workflowId", "roleId", "action") REFERENCES "matrix_cells"("workflowId", "roleId", "action") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_cell_statuses" ADD CONSTRAINT "matrix_cell_statuses_statusId_workflowId_fkey" FOREIGN KEY ("statusId", "workflowId") REFERENCES "statuses"("id", "workflowId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_types" ADD CONSTRAINT "case_types_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "workflows"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_types" ADD CONSTRAINT "case_types_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_type_workflows" ADD CONSTRAINT "case_type_workflows_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_type_workflows" ADD CONSTRAINT "case_type_workflows_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "workflows"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_groups" ADD CONSTRAINT "role_groups_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_groups" ADD CONSTRAINT "role_groups_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_groups" ADD CONSTRAINT "role_groups_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "starter_groups" ADD CONSTRAINT "starter_groups_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "starter_groups" ADD CONSTRAINT "starter_groups_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reassignment_groups" ADD CONSTRAINT "reassignment_groups_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reassignment_groups" ADD CONSTRAINT "reassignment_groups_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auto_assign_rules" ADD CONSTRAINT "auto_assign_rules_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auto_assign_rules" ADD CONSTRAINT "auto_assign_rules_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forms" ADD CONSTRAINT "forms_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_rights" ADD CONSTRAINT "field_rights_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_rights" ADD CONSTRAINT "field_rights_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stages" ADD CONSTRAINT "stages_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subtypes" ADD CONSTRAINT "subtypes_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reasons" ADD CONSTRAINT "reasons_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_definitions" ADD CONSTRAINT "task_definitions_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_definitions" ADD CONSTRAINT "task_definitions_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_templates" ADD CONSTRAINT "mail_templates_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routines" ADD CONSTRAINT "routines_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "calendars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_caseTypeId_workflowId_fkey" FOREIGN KEY ("caseTypeId", "workflowId") REFERENCES "case_type_workflows"("caseTypeId", "workflowId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_statusId_workflowId_fkey" FOREIGN KEY ("statusId", "workflowId") REFERENCES "statuses"("id", "workflowId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_stageId_caseTypeId_fkey" FOREIGN KEY ("stageId", "caseTypeId") REFERENCES "stages"("id", "caseTypeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_subtypeId_caseTypeId_fkey" FOREIGN KEY ("subtypeId", "caseTypeId") REFERENCES "subtypes"("id", "caseTypeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_formId_fkey" FOREIGN KEY ("formId") REFERENCES "forms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_closingReasonId_fkey" FOREIGN KEY ("closingReasonId") REFERENCES "reasons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_caseId_caseTypeId_statusId_deleted_taken_fkey" FOREIGN KEY ("caseId", "caseTypeId", "statusId", "deleted", "taken") REFERENCES "cases"("id", "caseTypeId", "statusId", "deleted", "taken") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "roles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_ofEventId_fkey" FOREIGN KEY ("ofEventId") REFERENCES "events"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_caseId_caseTypeId_statusId_deleted_taken_fkey" FOREIGN KEY ("caseId", "caseTypeId", "statusId", "deleted", "taken") REFERENCES "cases"("id", "caseTypeId", "statusId", "deleted", "taken") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_definitionId_fkey" FOREIGN KEY ("definitionId") REFERENCES "task_definitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "events"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "tasks"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_changes" ADD CONSTRAINT "target_changes_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_changes" ADD CONSTRAINT "target_changes_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking_links" ADD CONSTRAINT "tracking_links_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_caseTypeId_fkey" FOREIGN KEY ("caseTypeId") REFERENCES "case_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_formId_caseTypeId_fkey" FOREIGN KEY ("formId", "caseTypeId") REFERENCES "forms"("id", "caseTypeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal" ADD CONSTRAINT "journal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_prerequisites" ADD CONSTRAINT "_prerequisites_A_fkey" FOREIGN KEY ("A") REFERENCES "task_definitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_prerequisites" ADD CONSTRAINT "_prerequisites_B_fkey" FOREIGN KEY ("B") REFERENCES "task_definitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

