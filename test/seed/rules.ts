// What must be true of every case of the demo council: a rule, and a query for whatever breaks it.

/** Who belongs to which group, ancestors included. */
export const IN_GROUP = `
  WITH RECURSIVE within AS (
    SELECT "userId", "groupId" FROM group_members
    UNION SELECT w."userId", g."parentId" FROM within w JOIN groups g ON g.id = w."groupId" WHERE g."parentId" IS NOT NULL
  )`;

/** The events with the status that their case was in when they happened. */
const IN_STATUS = `
  , steps AS (
    SELECT e.*, c."workflowId", c."caseTypeId", c.reference,
      coalesce((SELECT p.data->>'to' FROM events p WHERE p."caseId" = e."caseId" AND p.id < e.id
        AND p.action IN ('change-status', 'close', 'reopen', 'withdraw') ORDER BY p.id DESC LIMIT 1), first.name) AS status
    FROM events e JOIN cases c ON c.id = e."caseId"
    JOIN statuses first ON first."workflowId" = c."workflowId" AND first.kind = 'start'
  )`;

const LAST = (actions: string, what: string) =>
  `(SELECT ${what} FROM events e WHERE e."caseId" = c.id AND e.action IN (${actions}) ORDER BY e.id DESC LIMIT 1)`;

const COUNT = (actions: string) =>
  `(SELECT count(*) FROM events e WHERE e."caseId" = c.id AND e.action IN (${actions}))`;

const PERSON = `EXISTS (SELECT 1 FROM assignments a WHERE a."caseId" = c.id AND a."roleId" = 2 AND a."userId" IS NOT NULL)`;
const GROUP = `EXISTS (SELECT 1 FROM assignments a WHERE a."caseId" = c.id AND a."roleId" = 2 AND a."groupId" IS NOT NULL)`;

/** Each query gives the rows that break its rule; $1 is the moment at which the story ends. */
export const RULES: readonly [rule: string, broken: string][] = [
  [
    'ids rise in the order of raising',
    `SELECT * FROM (SELECT "raisedAt" < lag("raisedAt") OVER (ORDER BY id) AS wrong FROM cases) x WHERE wrong`,
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
    `SELECT c.id FROM cases c JOIN LATERAL (SELECT * FROM events e WHERE e."caseId" = c.id ORDER BY e.id LIMIT 1) e ON true WHERE e.action <> 'raise' OR e."actorId" <> c."raisedById" OR e.at <> c."raisedAt"`,
  ],
  [
    'the second is the assignment',
    `SELECT c.id FROM cases c JOIN LATERAL (SELECT * FROM events e WHERE e."caseId" = c.id ORDER BY e.id OFFSET 1 LIMIT 1) e ON true WHERE e.action <> 'assign' OR e."actorId" <> 2 OR e.public`,
  ],
  [
    'changed when the last event happened',
    `SELECT c.id FROM cases c WHERE c."changedAt" <> (SELECT max(at) FROM events e WHERE e."caseId" = c.id)`,
  ],
  [
    'the version counts the writes',
    `SELECT c.id FROM cases c WHERE c.version <> 1 + (SELECT count(*) FROM events e WHERE e."caseId" = c.id AND e.at > c."raisedAt")`,
  ],
  [
    'the status is where the last step led',
    `SELECT c.id FROM cases c JOIN statuses s ON s.id = c."statusId" WHERE s.name <> coalesce(${LAST(`'change-status', 'close', 'reopen', 'withdraw'`, `data->>'to'`)}, s.name)`,
  ],
  [
    'without a step, it is where all begin',
    `SELECT c.id FROM cases c JOIN statuses s ON s.id = c."statusId" WHERE s.kind <> 'start' AND ${COUNT(`'change-status', 'close', 'reopen', 'withdraw'`)} = 0`,
  ],
  [
    'closed exactly with a closing time',
    `SELECT c.id FROM cases c JOIN statuses s ON s.id = c."statusId" WHERE (s.kind = 'closed') <> (c."closedAt" IS NOT NULL)`,
  ],
  [
    'closed when it was closed or withdrawn',
    `SELECT c.id FROM cases c WHERE c."closedAt" <> ${LAST(`'close', 'withdraw'`, 'at')}`,
  ],
  [
    'closed by staff with reason and explanation',
    `SELECT c.id FROM cases c JOIN reasons r ON r.id = c."closingReasonId" WHERE r.kind <> 'closing' OR r."caseTypeId" <> c."caseTypeId" OR r.text <> ${LAST(`'close'`, `data->>'reason'`)} OR c."closingExplanation" <> ${LAST(`'close'`, 'text')}`,
  ],
  [
    'a reason unless it was withdrawn',
    `SELECT c.id FROM cases c WHERE c."closedAt" IS NOT NULL AND (c."closingReasonId" IS NULL) <> (${LAST(`'close', 'withdraw'`, 'action')} = 'withdraw')`,
  ],
  [
    'no open task on a closed case',
    `SELECT c.id FROM cases c JOIN tasks t ON t."caseId" = c.id WHERE c."closedAt" IS NOT NULL AND t.state = 'open'`,
  ],
  ['taken exactly by a person', `SELECT c.id FROM cases c WHERE c.taken <> ${PERSON}`],
  [
    'whoever has it claimed it or was given it',
    `SELECT a.id FROM assignments a JOIN users u ON u.id = a."userId" WHERE a."roleId" = 2 AND NOT EXISTS (SELECT 1 FROM events e WHERE e."caseId" = a."caseId" AND e.at = a.at AND (e.action = 'claim' AND e."actorId" = u.id OR e.action = 'reassign' AND e.data->>'to' LIKE u.name || '%'))`,
  ],
  [
    'what a person has of an assigned-only type, no group has',
    `SELECT c.id FROM cases c JOIN case_types t ON t.id = c."caseTypeId" WHERE t."assignedOnly" AND ${PERSON} AND ${GROUP}`,
  ],
  ['what no person has, a group has', `SELECT c.id FROM cases c WHERE NOT ${PERSON} AND NOT ${GROUP}`],
  [
    'escalated as the history says',
    `SELECT c.id FROM cases c WHERE c.escalated <> coalesce(${LAST(`'escalate', 'de-escalate'`, `action = 'escalate'`)}, false)`,
  ],
  [
    'a missed target has escalated its case',
    `SELECT t.id FROM targets t WHERE t."breachedAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM events e WHERE e."caseId" = t."caseId" AND e.action = 'escalate' AND e.at <= t."breachedAt")`,
  ],
  [
    'a running target that is over was missed',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id WHERE c."dueAt" < $1 AND NOT c.deleted AND t."breachedAt" IS NULL`,
  ],
  [
    'due while a target runs, and no longer',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id WHERE c."dueAt" IS DISTINCT FROM CASE WHEN c."closedAt" IS NULL AND t."pausedAt" IS NULL THEN t."dueAt" END`,
  ],
  [
    'a target paused exactly as often as resumed, but for now',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id WHERE ${COUNT(`'pause-target'`)} - ${COUNT(`'resume-target'`)} <> (t."pausedAt" IS NOT NULL)::int`,
  ],
  [
    'each change of a target is in the history',
    `SELECT c.id FROM cases c JOIN targets t ON t."caseId" = c.id WHERE ${COUNT(`'pause-target', 'resume-target', 'extend-target'`)} <> (SELECT count(*) FROM target_changes x WHERE x."targetId" = t.id AND x.step <> 'set')`,
  ],
  [
    'each question and each answer is in the history',
    `SELECT c.id FROM cases c WHERE ${COUNT(`'contact-owner'`)} <> (SELECT count(*) FROM questions q WHERE q."caseId" = c.id) OR ${COUNT(`'answer-question'`)} <> (SELECT count(*) FROM questions q WHERE q."caseId" = c.id AND q.state = 'answered')`,
  ],
  [
    'each task is in the history',
    `SELECT c.id FROM cases c WHERE ${COUNT(`'raise-task'`)} <> (SELECT count(*) FROM tasks t WHERE t."caseId" = c.id) OR ${COUNT(`'complete-task', 'cancel-task'`)} <> (SELECT count(*) FROM tasks t WHERE t."caseId" = c.id AND t.state <> 'open')`,
  ],
  [
    'tasks name their definition as the history does',
    `SELECT t.id FROM tasks t JOIN task_definitions d ON d.id = t."definitionId" WHERE d.title <> t.title OR d."caseTypeId" <> t."caseTypeId" OR NOT EXISTS (SELECT 1 FROM events e WHERE e."caseId" = t."caseId" AND e.action = 'raise-task' AND (e.data->>'taskId')::int = t.id)`,
  ],
  [
    'each link is in the history',
    `SELECT l.id FROM links l JOIN cases o ON o.id = l."caseId" WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e."caseId" = l."otherId" AND e.action = 'link-case' AND e.data->>'other' = o.reference)`,
  ],
  [
    'a duplicate is raised at the same place later',
    `SELECT l.id FROM links l JOIN cases one ON one.id = l."caseId" JOIN cases other ON other.id = l."otherId" WHERE l.kind = 'duplicate' AND (one.title <> other.title OR NOT l.reversed)`,
  ],
  [
    'deleted as the history says, with its reason',
    `SELECT c.id FROM cases c WHERE c.deleted <> coalesce(${LAST(`'delete', 'restore'`, `action = 'delete'`)}, false) OR c.deleted AND c."deletedReason" <> ${LAST(`'delete'`, 'text')}`,
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
    `SELECT id FROM events WHERE (via = 'tracking link') IS DISTINCT FROM (CASE WHEN "actorId" = 1 AND action <> 'raise' THEN true END)`,
  ],
  [
    'visitors have a tracking link, and others none',
    `SELECT c.id FROM cases c WHERE (c."ownerId" IS NULL) <> EXISTS (SELECT 1 FROM tracking_links t WHERE t."caseId" = c.id)`,
  ],
  [
    'a tracking link expires exactly once its case is closed',
    `SELECT t.id FROM tracking_links t JOIN cases c ON c.id = t."caseId" WHERE (t."expiresAt" IS NULL) <> (c."closedAt" IS NULL)`,
  ],
  [
    'only owners answer and withdraw',
    `SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId" WHERE e.action IN ('answer-question', 'withdraw') AND e."actorId" <> coalesce(c."ownerId", 1)`,
  ],
  [
    'owners are asked only where they can be reached',
    `SELECT c.id FROM cases c WHERE c."contactEmail" IS NULL AND ${COUNT(`'contact-owner'`)} > 0`,
  ],
  [
    'staff work in office hours',
    `SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId", LATERAL (SELECT e.at AT TIME ZONE 'Europe/London' AS local) l WHERE e."actorId" > 2 AND e."actorId" IS DISTINCT FROM c."ownerId" AND (extract(isodow FROM local) > 5 OR local::time NOT BETWEEN '09:00' AND '17:00')`,
  ],
  [
    'past the rules go only those who may',
    `SELECT e.id FROM events e JOIN users u ON u.id = e."actorId" JOIN cases c ON c.id = e."caseId" JOIN case_types t ON t.id = c."caseTypeId" WHERE e.bypass AND NOT (u.email ~ '^(aaron|carla)@' OR u.email ~ '^owen@' AND t.prefix = 'BIN')`,
  ],
  [
    'what staff do within the rules, the matrix gives to a role of theirs in that status',
    `${IN_GROUP} ${IN_STATUS} SELECT e.id, e.action, e.status FROM steps e WHERE e."actorId" > 2 AND NOT e.bypass
     AND e.action NOT IN ('raise', 'delete', 'restore') AND NOT EXISTS (
       SELECT 1 FROM matrix_cells m JOIN statuses s ON s."workflowId" = m."workflowId" AND s.name = e.status
       WHERE m."workflowId" = e."workflowId" AND m.action = e.action
       AND (m.mode = 'always' OR m.mode = 'live' AND s.kind <> 'closed' OR m.mode = 'closed' AND s.kind = 'closed' OR m.mode = 'these'
         AND EXISTS (SELECT 1 FROM matrix_cell_statuses x WHERE x."workflowId" = m."workflowId" AND x."roleId" = m."roleId" AND x.action = m.action AND x."statusId" = s.id))
       AND (m."roleId" = 1 AND e."actorId" = (SELECT "ownerId" FROM cases WHERE id = e."caseId")
         OR EXISTS (SELECT 1 FROM role_groups r JOIN within w ON w."groupId" = r."groupId" WHERE r."caseTypeId" = e."caseTypeId" AND r."roleId" = m."roleId" AND w."userId" = e."actorId")
         OR m."roleId" = 2 AND EXISTS (SELECT 1 FROM events g WHERE g."caseId" = e."caseId" AND g.id <= e.id AND g.action IN ('claim', 'reassign')
              AND (g."actorId" = e."actorId" OR g.data->>'to' LIKE '%' || (SELECT string_agg(gr.name, '|') FROM within w JOIN groups gr ON gr.id = w."groupId" WHERE w."userId" = e."actorId" AND gr.name = g.data->>'to') || '%'))
         OR m."roleId" = 4 AND EXISTS (SELECT 1 FROM tasks t JOIN within w ON w."groupId" = t."groupId" WHERE t."caseId" = e."caseId" AND w."userId" = e."actorId")))`,
  ],
  [
    'a status changes along a transition, except past the rules',
    `${IN_GROUP} SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId" WHERE e.action = 'change-status' AND NOT e.bypass AND NOT EXISTS (
       SELECT 1 FROM transitions t WHERE t."workflowId" = c."workflowId" AND t."fromId" = (e.data->>'fromId')::int AND t."toId" = (e.data->>'toId')::int AND (e.text IS NOT NULL OR NOT t."commentRequired"))`,
  ],
  [
    'staff delete what the flag reaches',
    `SELECT e.id FROM events e JOIN users u ON u.id = e."actorId" JOIN cases c ON c.id = e."caseId" JOIN case_types t ON t.id = c."caseTypeId" WHERE e.action IN ('delete', 'restore') AND NOT (u.email ~ '^carla@' OR u.email ~ '^dora@' AND t.prefix = 'FOI')`,
  ],
  [
    'every text says something',
    `SELECT id FROM events WHERE btrim(text) = '' UNION ALL SELECT id FROM cases WHERE btrim(title) = '' UNION ALL SELECT id FROM questions WHERE btrim(text) = '' OR btrim(answer) = ''`,
  ],
  [
    'what people say is never left out',
    `SELECT id FROM events WHERE text IS NULL AND action IN ('add-public-note', 'add-private-note', 'contact-owner', 'answer-question', 'close', 'reopen', 'withdraw', 'delete', 'extend-target')`,
  ],
  [
    'nothing is filled with dummy text',
    `SELECT id FROM events WHERE text ~* 'lorem|ipsum|test \\d|[{}]' UNION ALL SELECT id FROM cases WHERE (title || submission::text) ~* 'lorem|ipsum' UNION ALL SELECT id FROM tasks WHERE (title || instructions || coalesce(explanation, '')) ~* 'lorem|ipsum'`,
  ],
];
