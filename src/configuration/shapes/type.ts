// The shape of a case type: whom it is for, its forms, and what happens to its cases.
import { z } from 'zod';
import { FormShape } from '../../forms/definition.ts';
import { RuleSchema } from '../../forms/rule.ts';
import { Count, distinct, Key, keyed, Name, Text, TimeKind, TimeUnit, Translations } from './common.ts';

/** A form as it is written, with its texts in each language: it is kept so. Whether it holds together is
 * said with what else the type names. */
const Form = z.json().superRefine((form, context) => {
  const read = FormShape.safeParse(form);
  for (const { path, message } of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', path, message });
});

/** What can be chosen for a case: retired, it stays on the cases that have it. */
const Choice = z.strictObject({ key: Key, name: Name, retired: z.boolean().default(false) });

const Reason = z.strictObject({
  key: Key,
  kind: z.enum(['closing', 'escalating', 'reassigning']),
  text: Name,
  retired: z.boolean().default(false),
  translations: Translations.default(() => ({})),
});

const Target = z.strictObject({ amount: Count, unit: TimeUnit, kind: TimeKind });

const Task = z.strictObject({
  key: Key,
  title: Name,
  instructions: Text.default(''),
  /** What whoever completes it is asked: fields, as in a form. */
  asks: z.array(z.json()).default([]),
  group: Key.optional(),
  start: z.enum(['raising', 'hand', 'field']),
  condition: RuleSchema.optional(),
  atLeast: z.int().min(0).max(1000).default(0),
  atMost: Count.optional(),
  target: Target.optional(),
  /** Keys of the tasks that come before it. */
  after: distinct(Key).default([]),
});

const FieldRight = z.strictObject({
  field: z.string().max(40),
  role: Key,
  mayRead: z.boolean(),
  mayChange: z.boolean(),
});

export const TypeShape = z.strictObject({
  name: Name,
  plural: Name,
  description: Text.default(''),
  prefix: z.string().regex(/^[A-Z][A-Z0-9]{1,5}$/, 'Use two to six capital letters and digits'),
  published: z.boolean(),
  position: z.int().min(0).max(100_000).default(0),
  workflow: Key,
  assignedOnly: z.boolean().default(false),
  staffMayRaise: z.boolean().default(false),
  declaration: Text.optional(),
  translations: Translations.default(() => ({})),
  target: Target.optional(),
  /** How long before the target its reminder goes out, in the target’s unit. */
  reminder: Count.optional(),
  mayExtendTarget: z.boolean().default(true),
  pauseWhileWaiting: z.boolean().default(false),
  calendar: Key.optional(),
  retentionDays: Count.optional(),
  maxFiles: z.int().min(0).max(50).default(5),
  maxFileBytes: z.int().min(1024).max(104_857_600).default(10_485_760),
  fileKinds: distinct(z.string().max(20)).default(['image', 'pdf', 'document', 'text']),
  /** Groups by the role that they give on its cases: managers first. */
  roleGroups: z.record(Key, distinct(Key)),
  starterGroups: distinct(Key),
  reassignmentGroups: distinct(Key).default([]),
  autoAssign: z.array(z.strictObject({ group: Key, condition: RuleSchema })).default([]),
  stages: keyed(Choice, (stage) => stage.name).default([]),
  subtypes: keyed(Choice, (subtype) => subtype.name).default([]),
  reasons: keyed(Reason, (reason) => `${reason.kind}: ${reason.text}`).default([]),
  tasks: keyed(Task, (task) => task.title).default([]),
  form: Form,
  additional: Form.optional(),
  fieldRights: z.array(FieldRight).default([]),
});

export type TypePiece = z.output<typeof TypeShape>;
