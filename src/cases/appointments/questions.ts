// What is asked of an appointment: what it is, where, and from when until when, in the time zone of the case's type.
import { z } from 'zod';
import { momentIn } from '../../clock/zone.ts';
import { answersSchema } from '../../forms/answers.ts';
import { type Field, fieldsOf, formIn } from '../../forms/definition.ts';
import { question } from '../../forms/question.ts';
import { reading } from '../../forms/read/now.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Filled } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { Stamp } from '../actions/action-page.ts';
import { optionalText } from '../actions/texts.ts';

export type Asked = {
  version: number;
  seen: number;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  note: string | undefined;
};

const LONGEST_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

const FIELDS: readonly Field[] = fieldsOf(
  formIn(
    {
      pages: [
        {
          key: 'appointment',
          title: 'Appointment',
          fields: [
            {
              key: 'title',
              kind: 'text',
              label: 'What is it?',
              hint: 'The owner reads this.',
              required: true,
              most: 120,
            },
            { key: 'place', kind: 'text', label: 'Where?', most: 200 },
            { key: 'starts', kind: 'date-time', label: 'From', required: true, time: 'future' },
            { key: 'ends', kind: 'date-time', label: 'Until', required: true },
          ],
        },
      ],
    },
    'en',
  ),
);

const Sendable = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const Beside = z.object({ ...Stamp, note: optionalText() });
const Read = z.object({
  title: z.string(),
  place: z.string().default(''),
  starts: z.string(),
  ends: z.string(),
});

/** The questions, with what was typed or, before that, what they are `now`. */
export function appointmentFields({ sent, errors }: Filled, now: Sent): FieldProps[] {
  const typed = Object.keys(sent).length === 0 ? now : sent;
  return [
    ...FIELDS.map((field) => question(field, typed, errors, sayIn('en'))),
    {
      ...{ kind: 'long-text', name: 'note', label: 'What else should the owner know?', maxLength: 5000 },
      hint: 'It goes into the e-mail and stands in the history.',
    },
  ];
}

/** What the form sends. Times are read where the case's type is worked on. */
export function appointmentInput(visit: Visit, timeZone: string): z.ZodType<Asked> {
  const config = { ...visit.config, timeZone };
  const schema = answersSchema(FIELDS, reading({ config, say: sayIn('en') })).transform((answers) =>
    Read.parse(answers),
  );
  return Sendable.transform((sent, issues) => {
    const [beside, read] = [Beside.safeParse(sent), schema.safeParse(sent)];
    for (const { path, message } of [...(beside.error?.issues ?? []), ...(read.error?.issues ?? [])])
      issues.addIssue({ code: 'custom', path: path.map(String), message });
    if (!beside.success || !read.success) return z.NEVER;
    const { title, place, starts, ends } = read.data;
    const [startsAt, endsAt] = [momentOf(starts, timeZone), momentOf(ends, timeZone)];
    const wrong = spanProblem(startsAt, endsAt);
    if (wrong !== undefined) issues.addIssue({ code: 'custom', path: ['ends'], message: wrong });
    return { ...beside.data, title, place, startsAt, endsAt };
  });
}

function spanProblem(startsAt: Date, endsAt: Date): string | undefined {
  if (endsAt <= startsAt) return 'Enter an end after the beginning';
  const tooLong = endsAt.getTime() - startsAt.getTime() > LONGEST_DAYS * DAY;
  return tooLong ? `Enter an end within ${LONGEST_DAYS} days of the beginning` : undefined;
}

function momentOf(local: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = local.slice(11).split(':').map(Number);
  return momentIn(timeZone, local.slice(0, 10), hour * 60 + minute);
}
