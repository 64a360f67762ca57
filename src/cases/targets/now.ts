// What a case's target is at this moment, read with the hours in which its type is worked on.
import { z } from 'zod';
import { momentText, timeLeftText } from '../../clock/time-left.ts';
import { hoursFor, type WorkingHours } from '../../clock/working-time.ts';
import { Prisma } from '../../generated/prisma/client.ts';

const TargetSchema = z.object({
  kind: z.enum(['working', 'calendar']),
  dueAt: z.coerce.date(),
  pausedAt: z.coerce.date().nullable(),
  calendar: z
    .object({
      timeZone: z.string(),
      hours: z.unknown(),
      days: z.array(z.object({ day: z.coerce.date(), hours: z.unknown() })),
    })
    .nullable(),
});

/** A target and the hours that it is counted in. */
export type Counted = Omit<z.infer<typeof TargetSchema>, 'calendar'> & { hours: WorkingHours };

/** The target of a row `c` of cases, with its type's calendar, as JSON: to be read by `counted`. */
export const TARGET_AND_HOURS = Prisma.sql`(
  SELECT json_build_object('kind', t."kind", 'dueAt', t."dueAt", 'pausedAt', t."pausedAt",
    'calendar', CASE WHEN k."id" IS NOT NULL THEN json_build_object('timeZone', k."timeZone", 'hours', k."hours", 'days',
      (SELECT coalesce(json_agg(json_build_object('day', d."day", 'hours', d."hours")), '[]')
        FROM "calendar_days" d WHERE d."calendarId" = k."id")) END)
  FROM "targets" t JOIN "case_types" y ON y."id" = c."caseTypeId" LEFT JOIN "calendars" k ON k."id" = y."calendarId"
  WHERE t."caseId" = c."id")`;

/** What that gave; nothing where no target is set. */
export function counted(json: unknown, timeZone: string): Counted | undefined {
  if (json === null) return undefined;
  const { calendar, ...target } = TargetSchema.parse(json);
  return { ...target, hours: hoursFor(calendar, timeZone) };
}

/** How it stands, in a sentence: when it is due, with what is left; or that it is paused. */
export function targetSentence(target: Counted, now: Date): string {
  const left = timeLeftText(target, now, target.hours);
  const due = momentText(target.dueAt, target.hours);
  return target.pausedAt ? `The target is paused: ${left}.` : `The target is ${due}: ${left}.`;
}
