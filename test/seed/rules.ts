// What must be true of every case of the demo council and its history: a rule, and a query for whatever breaks it.

const LAST = (actions: string, what: string) =>
  `(SELECT ${what} FROM events e WHERE e."caseId" = c.id AND e.action IN (${actions})
      ORDER BY e.id DESC LIMIT 1)`;

const COUNT = (actions: string) =>
  `(SELECT count(*) FROM events e WHERE e."caseId" = c.id AND e.action IN (${actions}))`;

const PERSON = `EXISTS (SELECT 1 FROM assignments a WHERE a."caseId" = c.id AND a."roleId" = 2
      AND a."userId" IS NOT NULL)`;
const GROUP = `EXISTS (SELECT 1 FROM assignments a WHERE a."caseId" = c.id AND a."roleId" = 2
      AND a."groupId" IS NOT NULL)`;

/** Each query gives the rows that break its rule; $1 is the moment at which the story ends. */
export const STATE_RULES: readonly [rule: string, broken: string][] = [
  [
    'ids rise in the order of raising',
    `SELECT * FROM (SELECT "raisedAt" < lag("raisedAt") OVER (ORDER BY id) AS wrong FROM cases) x
      WHERE wrong`,
  ],
  [
    'ids of events rise with time',
    `SELECT * FROM (SELECT at < lag(at) OVER (ORDER BY id) AS wrong FROM events) x WHERE wrong`,
  ],
  [
    'nothing happens before raising or after now',
    `SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId" WHERE e.at < c."raisedAt" OR e.at > $1`,
  ],
  [
    'the first event is the raising',
    `SELECT c.id FROM cases c JOIN LATERAL (SELECT * FROM events e WHERE e."caseId" = c.id
      ORDER BY e.id LIMIT 1) e ON true WHERE e.action <> 'raise' OR e."actorId" <> c."raisedById" OR e.at
      <> c."raisedAt"`,
  ],
  [
    'the second is the assignment',
    `SELECT c.id FROM cases c JOIN LATERAL (SELECT * FROM events e WHERE e."caseId" = c.id
      ORDER BY e.id OFFSET 1 LIMIT 1) e ON true WHERE e.action <> 'assign' OR e."actorId" <> 2 OR e.public`,
  ],
  [
    'changed when the last event happened',
    `SELECT c.id FROM cases c WHERE c."changedAt" <> (SELECT max(at) FROM events e WHERE e."caseId" = c.id)`,
  ],
  [
    'the version counts the writes',
    `SELECT c.id FROM cases c WHERE c.version <> 1 + (SELECT count(*) FROM events e
      WHERE e."caseId" = c.id AND e.at > c."raisedAt")`,
  ],
  [
    'the status is where the last step led',
    `SELECT c.id FROM cases c JOIN statuses s ON s.id = c."statusId" WHERE s.name
      <> coalesce(${LAST(`'change-status', 'close', 'reopen', 'withdraw'`, `data->>'to'`)}, s.name)`,
  ],
  [
    'without a step, it is where all begin',
    `SELECT c.id FROM cases c JOIN statuses s ON s.id = c."statusId" WHERE s.kind <> 'start'
      AND ${COUNT(`'change-status', 'close', 'reopen', 'withdraw'`)} = 0`,
  ],
  [
    'closed exactly with a closing time',
    `SELECT c.id FROM cases c JOIN statuses s ON s.id = c."statusId" WHERE (s.kind = 'closed')
      <> (c."closedAt" IS NOT NULL)`,
  ],
  [
    'closed when it was closed or withdrawn',
    `SELECT c.id FROM cases c WHERE c."closedAt" <> ${LAST(`'close', 'withdraw'`, 'at')}`,
  ],
  [
    'closed by staff with a reason of its type',
    `SELECT c.id FROM cases c JOIN reasons r ON r.id = c."closingReasonId" WHERE r.kind <> 'closing'
      OR r."caseTypeId" <> c."caseTypeId" OR r.text <> ${LAST(`'close'`, `data->>'reason'`)}`,
  ],
  [
    'ended with what whoever closed or withdrew it wrote',
    `SELECT c.id FROM cases c WHERE c."closedAt" IS NOT NULL
      AND c."closingExplanation" IS DISTINCT FROM ${LAST(`'close', 'withdraw'`, 'text')}`,
  ],
  [
    'a reason unless it was withdrawn',
    `SELECT c.id FROM cases c WHERE c."closedAt" IS NOT NULL AND (c."closingReasonId" IS NULL)
      <> (${LAST(`'close', 'withdraw'`, 'action')} = 'withdraw')`,
  ],
  [
    'no open task on a closed case',
    `SELECT c.id FROM cases c JOIN tasks t ON t."caseId" = c.id WHERE c."closedAt" IS NOT NULL
      AND t.state = 'open'`,
  ],
  ['taken exactly by a person', `SELECT c.id FROM cases c WHERE c.taken <> ${PERSON}`],
  [
    'whoever has it claimed it or was given it',
    `SELECT a.id FROM assignments a JOIN users u ON u.id = a."userId" WHERE a."roleId" = 2
      AND NOT EXISTS (SELECT 1 FROM events e WHERE e."caseId" = a."caseId" AND e.at = a.at
      AND (e.action = 'claim' AND e."actorId" = u.id OR e.action = 'reassign'
      AND e.data->>'to' LIKE u.name || '%'))`,
  ],
  [
    'what a person has of an assigned-only type, no group has',
    `SELECT c.id FROM cases c JOIN case_types t ON t.id = c."caseTypeId" WHERE t."assignedOnly"
      AND ${PERSON} AND ${GROUP}`,
  ],
  ['what no person has, a group has', `SELECT c.id FROM cases c WHERE NOT ${PERSON} AND NOT ${GROUP}`],
  [
    'escalated as the history says',
    `SELECT c.id FROM cases c WHERE c.escalated
      <> coalesce(${LAST(`'escalate', 'de-escalate'`, `action = 'escalate'`)}, false)`,
  ],
  [
    'a missed target has escalated its case',
    `SELECT t.id FROM targets t WHERE t."breachedAt" IS NOT NULL AND NOT EXISTS (SELECT 1
      FROM events e WHERE e."caseId" = t."caseId" AND e.action = 'escalate' AND e.at <= t."breachedAt")`,
  ],
  [
    'a running target that is over was missed',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id WHERE c."dueAt" < $1 AND NOT c.deleted
      AND t."breachedAt" IS NULL`,
  ],
  [
    'due while a target runs, and no longer',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id WHERE c."dueAt" IS DISTINCT
      FROM CASE WHEN c."closedAt" IS NULL AND t."pausedAt" IS NULL THEN t."dueAt" END`,
  ],
  [
    'a target paused exactly as often as resumed, but for now',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id
      WHERE ${COUNT(`'pause-target'`)} - ${COUNT(`'resume-target'`)} <> (t."pausedAt" IS NOT NULL)::int`,
  ],
  [
    'each change of a target is in the history',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id
      WHERE ${COUNT(`'pause-target', 'resume-target', 'extend-target'`)} <> (SELECT count(*)
      FROM target_changes x WHERE x."targetId" = t.id AND x.step <> 'set')`,
  ],
  [
    'each question and each answer is in the history',
    `SELECT c.id FROM cases c WHERE ${COUNT(`'contact-owner'`)} <> (SELECT count(*) FROM questions q
      WHERE q."caseId" = c.id) OR ${COUNT(`'answer-question'`)} <> (SELECT count(*) FROM questions q
      WHERE q."caseId" = c.id AND q.state = 'answered')`,
  ],
  [
    'each task is in the history',
    `SELECT c.id FROM cases c WHERE ${COUNT(`'raise-task'`)} <> (SELECT count(*) FROM tasks t
      WHERE t."caseId" = c.id) OR ${COUNT(`'complete-task', 'cancel-task'`)} <> (SELECT count(*)
      FROM tasks t WHERE t."caseId" = c.id AND t.state <> 'open')`,
  ],
  [
    'tasks name their definition as the history does',
    `SELECT t.id FROM tasks t JOIN task_definitions d ON d.id = t."definitionId" WHERE d.title <> t.title
      OR d."caseTypeId" <> t."caseTypeId" OR NOT EXISTS (SELECT 1 FROM events e
      WHERE e."caseId" = t."caseId" AND e.action = 'raise-task' AND (e.data->>'taskId')::int = t.id)`,
  ],
  [
    'each link is in the history',
    `SELECT l.id FROM links l JOIN cases o ON o.id = l."caseId" WHERE NOT EXISTS (SELECT 1
      FROM events e WHERE e."caseId" = l."otherId" AND e.action = 'link-case'
      AND e.data->>'other' = o.reference)`,
  ],
  [
    'a duplicate is raised at the same place later',
    `SELECT l.id FROM links l JOIN cases one ON one.id = l."caseId"
      JOIN cases other ON other.id = l."otherId" WHERE l.kind = 'duplicate' AND (one.title <> other.title
      OR NOT l.reversed)`,
  ],
  [
    'deleted as the history says, with its reason',
    `SELECT c.id FROM cases c WHERE c.deleted
      <> coalesce(${LAST(`'delete', 'restore'`, `action = 'delete'`)}, false) OR c.deleted
      AND c."deletedReason" <> ${LAST(`'delete'`, 'text')}`,
  ],
  [
    'what is deleted can still be restored',
    `SELECT c.id FROM cases c WHERE c."deletedAt" < $1::timestamptz - interval '30 days'`,
  ],
  [
    'the owner may read what the owner may read',
    `SELECT id FROM events WHERE public <> (action IN ('raise', 'change-status', 'add-public-note', 'contact-owner', 'answer-question', 'close', 'reopen', 'withdraw'))`,
  ],
  [
    'visitors come by the tracking link once they have raised',
    `SELECT id FROM events WHERE (via = 'tracking link') IS DISTINCT FROM (CASE WHEN "actorId" = 1
      AND action <> 'raise' THEN true END)`,
  ],
  [
    'visitors have a tracking link, and others none',
    `SELECT c.id FROM cases c WHERE (c."ownerId" IS NULL) <> EXISTS (SELECT 1 FROM tracking_links t
      WHERE t."caseId" = c.id)`,
  ],
  [
    'a tracking link expires exactly once its case is closed',
    `SELECT t.id FROM tracking_links t JOIN cases c ON c.id = t."caseId" WHERE (t."expiresAt" IS NULL)
      <> (c."closedAt" IS NULL)`,
  ],
  [
    'owners are asked only where they can be reached',
    `SELECT c.id FROM cases c WHERE c."contactEmail" IS NULL AND ${COUNT(`'contact-owner'`)} > 0`,
  ],
];
