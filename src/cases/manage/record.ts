// What Manage Case shows of a case beside its facts and its history, in one query.
import type { Reader } from '../../permissions/load-configuration.ts';

export type CaseRecord = {
  submission: unknown;
  /** The form as it was when the case was raised. */
  form: unknown;
  subtype: string | null;
  stage: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactAddress: string | null;
  ownerName: string | null;
  ownerEmail: string | null;
  /** Who raised it, where that was staff on somebody's behalf. */
  helper: string | null;
  closedAt: Date | null;
  closingReason: string | null;
  closingExplanation: string | null;
  /** Whether its owner says that it was resolved, and what else. */
  resolved: boolean | null;
  comment: string | null;
  /** At most 50, the newest, in the order of their times: to be read by `appointmentsSection`. */
  appointments: unknown;
  /** In which these are said; none where the type has no calendar. */
  timeZone: string | null;
  /** Whoever holds a role by assignment, by role and in the order of assigning. */
  people: { roleId: number; name: string }[];
};

/** Throws where there is no such case. Asks nobody, and shows nothing by itself: what is shown, the sections decide. */
export async function caseRecord(prisma: Reader, id: number): Promise<CaseRecord> {
  const [record] = await prisma.$queryRaw<CaseRecord[]>`
    SELECT c."submission", f."definition" AS "form", subtype."name" AS "subtype", stage."name" AS "stage",
      c."contactName", c."contactEmail", c."contactPhone", c."contactAddress",
      owner."name" AS "ownerName", owner."email" AS "ownerEmail",
      CASE WHEN raiser."kind" = 'person' AND raiser."id" IS DISTINCT FROM c."ownerId" THEN raiser."name" END AS "helper",
      c."closedAt", reason."text" AS "closingReason", c."closingExplanation", feedback."resolved", feedback."comment",
      (SELECT coalesce(json_agg(json_build_object('roleId', a."roleId", 'name', coalesce(u."name", g."name"))
          ORDER BY a."roleId", a."id"), '[]')
        FROM "assignments" a LEFT JOIN "users" u ON u."id" = a."userId" LEFT JOIN "groups" g ON g."id" = a."groupId"
        WHERE a."caseId" = c."id") AS "people",
      (SELECT coalesce(json_agg(one ORDER BY one."startsAt", one."id"), '[]') FROM (
        SELECT m."id", m."title", m."place", m."startsAt", m."endsAt", m."state", booker."name" AS "by"
        FROM "appointments" m JOIN "users" booker ON booker."id" = m."byId"
        WHERE m."caseId" = c."id" ORDER BY m."startsAt" DESC LIMIT 50) one) AS "appointments",
      calendar."timeZone"
    FROM "cases" c
    JOIN "forms" f ON f."id" = c."formId"
    JOIN "users" raiser ON raiser."id" = c."raisedById"
    LEFT JOIN "users" owner ON owner."id" = c."ownerId"
    LEFT JOIN "subtypes" subtype ON subtype."id" = c."subtypeId"
    LEFT JOIN "stages" stage ON stage."id" = c."stageId"
    JOIN "case_types" type ON type."id" = c."caseTypeId"
    LEFT JOIN "calendars" calendar ON calendar."id" = type."calendarId"
    LEFT JOIN "feedback" feedback ON feedback."caseId" = c."id"
    LEFT JOIN "reasons" reason ON reason."id" = c."closingReasonId"
    WHERE c."id" = ${id}`;
  if (!record) throw new Error(`case ${id} is gone`);
  return record;
}
