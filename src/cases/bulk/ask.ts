// The page that asks what an action on many cases takes, and starts it.
import { z } from 'zod';
import { Invisible } from '../../permissions/refusals.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, typed } from '../../web/routing.ts';
import { oneOf, optionalText, requiredText } from '../actions/texts.ts';
import { casesCounted } from '../list/queues.ts';
import type { BulkFormPage } from '../models.ts';
import type { BulkAction } from './deeds.ts';
import type { DeedVisit } from './doors.ts';
import { startJob, type Typed } from './jobs.ts';
import { type Offer, offerFor, reasonFieldOf } from './offer.ts';

type Asking = {
  title: (cases: string) => string;
  explanation: string;
  submit: string;
  warning?: true;
  fields: (offer: Offer) => FieldProps[];
  input: (offer: Offer) => Record<string, z.ZodType<string | undefined>>;
};

const OWNERS_TOLD = 'Each owner is told by e-mail, as if it were done case by case.';

export const ASKINGS: Record<BulkAction, Asking> = {
  claim: {
    title: (cases) => `Assign ${cases} to me`,
    explanation: 'Cases that somebody has already are passed over.',
    submit: 'Assign to me',
    fields: () => [],
    input: () => ({}),
  },
  reassign: {
    title: (cases) => `Reassign ${cases}`,
    explanation: 'Everybody in the group can work on them then, and is told so by e-mail.',
    submit: 'Reassign',
    fields: (offer) => [
      { kind: 'select', name: 'group', label: 'Group', required: true, options: offer.groups },
      ...reasonFieldOf(offer, 'reassigning', 'Why?'),
      { kind: 'long-text', name: 'note', label: 'Note', hint: 'For staff only.', maxLength: 5000 },
    ],
    input: (offer) => ({
      group: oneOf(valuesOf(offer.groups), 'the group'),
      ...reasonInput(offer, 'reassigning'),
      note: optionalText(),
    }),
  },
  'change-status': {
    title: (cases) => `Change the status of ${cases}`,
    explanation: OWNERS_TOLD,
    submit: 'Change status',
    fields: ({ steps }) => [
      { kind: 'select', name: 'step', label: 'Which step?', required: true, options: steps },
      { kind: 'long-text', name: 'comment', label: 'Comment for the owners', maxLength: 5000 },
    ],
    input: ({ steps }) => ({ step: oneOf(valuesOf(steps), 'the step'), comment: optionalText() }),
  },
  'add-private-note': {
    title: (cases) => `Add a private note to ${cases}`,
    explanation: 'Only staff can read it.',
    submit: 'Add note',
    fields: () => [{ kind: 'long-text', name: 'note', label: 'Note', required: true, maxLength: 5000 }],
    input: () => ({ note: requiredText('the note') }),
  },
  close: {
    title: (cases) => `Close ${cases}`,
    explanation: OWNERS_TOLD,
    submit: 'Close cases',
    fields: (offer) => [
      {
        kind: 'select',
        name: 'status',
        label: 'How do they end?',
        required: true,
        options: offer.endings,
      },
      ...reasonFieldOf(offer, 'closing', 'Why are they closed?'),
      {
        kind: 'long-text',
        name: 'explanation',
        label: 'What should the owners know?',
        required: true,
        maxLength: 5000,
      },
    ],
    input: (offer) => ({
      status: oneOf(valuesOf(offer.endings), 'how they end'),
      ...reasonInput(offer, 'closing'),
      explanation: requiredText('what the owners should know'),
    }),
  },
  delete: {
    title: (cases) => `Delete ${cases}`,
    explanation:
      'They disappear for everybody, their owners included. For some weeks each can be restored from the deleted cases; then it is gone for good. Cases that are done with are closed, not deleted.',
    submit: 'Delete cases',
    warning: true,
    fields: ({ count }) => [
      {
        kind: 'text',
        name: 'count',
        label: `Type ${count} to confirm`,
        hint: 'The number of cases that you chose.',
        required: true,
        width: 5,
      },
      { kind: 'long-text', name: 'reason', label: 'Why are they deleted?', required: true, maxLength: 1000 },
    ],
    input: ({ count }) => ({
      count: z
        .string('Type the number of cases')
        .refine((sent) => sent.replace(/[\s,.]/g, '') === String(count), `Type ${count} to confirm`),
      reason: requiredText('why they are deleted', 1000),
    }),
  },
};

/** /bulk/:job/do/:deed */
export const askForm: Form<DeedVisit, null, Typed> = {
  input: async (visit) => z.object(ASKINGS[visit.deed].input(await offerFor(visit))),
  show: showAsking,
  submit: async (_permit, input, visit) => {
    const { prisma, deed, job } = visit;
    if (deed === 'delete' && !holdsSomeDelete(visit)) throw new Invisible();
    await startJob(prisma, job, deed, input);
    return { goTo: `/bulk/${job.id}` };
  },
};

/** Whether somebody may delete cases of any type at all. */
export function holdsSomeDelete({ actor }: Pick<DeedVisit, 'actor'>): boolean {
  return actor.staff && actor.flags.some(({ flag }) => flag === 'delete');
}

async function showAsking(visit: DeedVisit, filled: Filled): Promise<Reply> {
  const { deed, job } = visit;
  const back = `/bulk/${job.id}`;
  if (job.state !== 'chosen') return { goTo: back };
  if (deed === 'delete' && !holdsSomeDelete(visit)) throw new Invisible();
  const offer = await offerFor(visit);
  const asking = ASKINGS[deed];
  const title = asking.title(casesCounted(offer.count));
  const model: BulkFormPage = {
    title,
    explanation: asking.explanation,
    action: `${back}/do/${deed}`,
    fields: asking.fields(offer).map((field) => withTyped(field, filled)),
    errors: filled.errors,
    submit: { text: asking.submit, ...(asking.warning ? { warning: true } : {}) },
    cancel: { text: 'Cancel', href: back },
  };
  return { show: 'cases/bulk-form', model, title, wide: true, section: '/cases' };
}

function withTyped(field: FieldProps, { sent, errors }: Filled): FieldProps {
  const error = errors.find((one) => one.field === field.name)?.text;
  return {
    ...field,
    ...(field.name in sent ? { value: typed(sent, field.name) } : {}),
    ...(error === undefined ? {} : { error }),
  };
}

function reasonInput(offer: Offer, kind: 'closing' | 'reassigning') {
  const options = valuesOf(offer.reasons[kind]);
  return options.length === 0 ? {} : { reason: oneOf(options, 'a reason') };
}

function valuesOf(options: Offer['groups']): string[] {
  return options.map(({ value }) => value);
}
