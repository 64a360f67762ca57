// What each kind of record must say, before anything is looked up.
import { z } from 'zod';
import { AnswersSchema } from '../../../forms/answer.ts';
import { FLAGS } from '../../../permissions/vocabulary.ts';
import type { Kind } from '../kinds.ts';
import { email, line, moment, paragraphs, word, yesOrNo } from './values.ts';

const key = line(200);
const needed = (name: string) => `Write the ${name}: there is none`;
/** What a record can't be without. */
function required<Value>(schema: z.ZodType<Value, unknown>, name: string) {
  const isThere = (value: unknown): boolean => value !== undefined;
  return z
    .unknown()
    .refine(isThere, { message: needed(name), abort: true })
    .pipe(schema);
}
/** How a person is named who has to be here already. */
const person = line(254).transform((text) => text.toLowerCase());

function noteShape(timeZone: string) {
  return z.object({
    visibility: required(word(['public', 'private']), 'visibility'),
    text: required(paragraphs(), 'text'),
    author: person.optional(),
    at: required(moment(timeZone), 'date'),
  });
}

function assignmentShape(timeZone: string) {
  return z.object({
    role: line(100).optional(),
    email: person.optional(),
    group: line(100).optional(),
    at: moment(timeZone).optional(),
  });
}

/** The shape of each kind's records; dates without an offset are of this time zone. */
export function shapesIn(timeZone: string) {
  const note = noteShape(timeZone);
  const assignment = assignmentShape(timeZone);
  const theCase = required(line(200), 'case');
  return {
    people: z.object({
      key: key.optional(),
      email: required(email, 'e-mail address'),
      name: required(line(100), 'name'),
      phone: line(40).optional(),
      language: word(['en', 'cy']).default('en'),
      active: yesOrNo.default(true),
    }),
    groups: z.object({
      key: key.optional(),
      name: required(line(100), 'name'),
      description: line(300).default(''),
      parent: line(100).optional(),
    }),
    memberships: z.object({
      key: key.optional(),
      group: required(line(100), 'group'),
      email: required(person, 'e-mail address'),
    }),
    flags: z.object({
      key: key.optional(),
      flag: required(word(FLAGS), 'flag'),
      email: person.optional(),
      group: line(100).optional(),
      type: line(200).optional(),
    }),
    cases: z.looseObject({
      key: required(key, 'key'),
      reference: line(40).optional(),
      type: required(line(200), 'type'),
      status: required(line(200), 'status'),
      raised: required(moment(timeZone), 'date on which it was raised'),
      closed: moment(timeZone).optional(),
      due: moment(timeZone, { mayLieAhead: true }).optional(),
      title: line(200).optional(),
      priority: word(['low', 'normal', 'high', 'urgent']).default('normal'),
      stage: line(200).optional(),
      subtype: line(200).optional(),
      owner: person.optional(),
      'contact-name': line(200).optional(),
      'contact-email': email.optional(),
      'contact-phone': line(40).optional(),
      'contact-address': paragraphs(500).optional(),
      'closing-reason': line(500).optional(),
      'closing-explanation': paragraphs(5000).optional(),
      group: line(100).optional(),
      assignee: person.optional(),
      answers: AnswersSchema.optional(),
      notes: z.array(note, 'Write a list of notes').optional(),
      assignments: z.array(assignment, 'Write a list of assignments').optional(),
    }),
    notes: note.extend({ key: key.optional(), case: theCase }),
    assignments: assignment.extend({ key: key.optional(), case: theCase }),
  } satisfies Record<Kind, z.ZodType>;
}

export type Shapes = ReturnType<typeof shapesIn>;
export type Shaped<K extends Kind> = z.output<Shapes[K]>;
