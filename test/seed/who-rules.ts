// Who may have done what stands in the demo council's histories: a rule, and a query for whatever breaks it.

/** Who belongs to which group, ancestors included. */
export const IN_GROUP = `
  WITH RECURSIVE within AS (
    SELECT "userId", "groupId" FROM group_members
    UNION SELECT w."userId", g."parentId" FROM within w JOIN groups g ON g.id = w."groupId" WHERE g."parentId" IS NOT NULL
  )`;

/** The events with the status that their case was in when they happened. */
const IN_STATUS = `
  , steps AS (
    SELECT e.*, c."workflowId", c."caseTypeId", c."ownerId",
      coalesce((SELECT p.data->>'to' FROM events p WHERE p."caseId" = e."caseId" AND p.id < e.id
        AND p.action IN ('change-status', 'close', 'reopen', 'withdraw') ORDER BY p.id DESC LIMIT 1), first.name) AS status
    FROM events e JOIN cases c ON c.id = e."caseId"
    JOIN statuses first ON first."workflowId" = c."workflowId" AND first.kind = 'start'
  )`;

export const WHO_RULES: readonly [rule: string, broken: string][] = [
  [
    'only owners answer and withdraw',
    `SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId"
      WHERE e.action IN ('answer-question', 'withdraw') AND e."actorId" <> coalesce(c."ownerId", 1)`,
  ],
  [
    'staff work in office hours',
    `SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId", LATERAL (SELECT e.at AT TIME ZONE 'Europe/London' AS local) l WHERE e."actorId" > 2 AND e."actorId" IS DISTINCT FROM c."ownerId" AND (extract(isodow FROM local) > 5 OR local::time NOT BETWEEN '09:00' AND '17:00')`,
  ],
  [
    'past the rules go only those who may',
    `SELECT e.id FROM events e JOIN users u ON u.id = e."actorId" JOIN cases c ON c.id = e."caseId"
      JOIN case_types t ON t.id = c."caseTypeId" WHERE e.bypass AND NOT (u.email ~ '^(aaron|carla)@'
      OR u.email ~ '^owen@' AND t.prefix = 'BIN')`,
  ],
  [
    'what staff do within the rules, the matrix gives to a role of theirs in that status',
    `${IN_GROUP} ${IN_STATUS}
     SELECT e.id, e.action, e.status FROM steps e JOIN users u ON u.id = e."actorId"
     WHERE u.kind = 'person' AND NOT e.bypass AND e.action NOT IN ('raise', 'delete', 'restore') AND NOT EXISTS (
       SELECT 1 FROM matrix_cells m JOIN statuses s ON s."workflowId" = m."workflowId" AND s.name = e.status
       WHERE m."workflowId" = e."workflowId" AND m.action = e.action
       AND CASE m.mode WHEN 'always' THEN true WHEN 'live' THEN s.kind <> 'closed' WHEN 'closed' THEN s.kind = 'closed'
         ELSE EXISTS (SELECT 1 FROM matrix_cell_statuses x WHERE x."roleId" = m."roleId" AND x.action = m.action
                      AND x."statusId" = s.id) END
       AND (
         m."roleId" = 1 AND e."actorId" = e."ownerId"
         OR EXISTS (SELECT 1 FROM role_groups r JOIN within w ON w."groupId" = r."groupId"
                    WHERE r."caseTypeId" = e."caseTypeId" AND r."roleId" = m."roleId" AND w."userId" = e."actorId")
         OR m."roleId" = 2 AND EXISTS (
           SELECT 1 FROM events g WHERE g."caseId" = e."caseId" AND g.id < e.id AND g.action = 'reassign'
           AND (g.data->>'to' LIKE u.name || '%' OR EXISTS (
             SELECT 1 FROM within w JOIN groups n ON n.id = w."groupId"
             WHERE w."userId" = e."actorId" AND g.data->>'to' LIKE '%' || n.name)))
         OR m."roleId" = 4 AND EXISTS (
           SELECT 1 FROM tasks t JOIN within w ON w."groupId" = t."groupId"
           WHERE t."caseId" = e."caseId" AND w."userId" = e."actorId")))`,
  ],
  [
    'a status changes along a transition, except past the rules',
    `SELECT e.id FROM events e JOIN cases c ON c.id = e."caseId" WHERE e.action = 'change-status'
      AND NOT e.bypass AND NOT EXISTS (
       SELECT 1 FROM transitions t WHERE t."workflowId" = c."workflowId"
      AND t."fromId" = (e.data->>'fromId')::int AND t."toId" = (e.data->>'toId')::int
      AND (e.text IS NOT NULL OR NOT t."commentRequired"))`,
  ],
  [
    'staff delete what the flag reaches',
    `SELECT e.id FROM events e JOIN users u ON u.id = e."actorId" JOIN cases c ON c.id = e."caseId"
      JOIN case_types t ON t.id = c."caseTypeId" WHERE e.action IN ('delete', 'restore')
      AND NOT (u.email ~ '^carla@' OR u.email ~ '^dora@' AND t.prefix = 'FOI')`,
  ],
];
