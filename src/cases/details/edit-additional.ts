// Changing the staff's fields of a case and its priority: each field by whoever may change it, and no other.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Answers, answerTo } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import type { Field } from '../../forms/definition.ts';
import { press, pressed } from '../../forms/press.ts';
import { question } from '../../forms/question.ts';
import { reading } from '../../forms/read/now.ts';
import { asTyped } from '../../forms/show.ts';
import { askedFields } from '../../forms/shown.ts';
import type { Priority } from '../../generated/prisma/client.ts';
import { record } from '../../history.ts';
import { mayChangeField } from '../../permissions/fields.ts';
import type { Permit } from '../../permissions/permit.ts';
import { raiseDueTasks } from '../../tasks/raise.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { tabAddress } from '../manage/tabs.ts';
import { type Additional, additionalOf } from './additional-record.ts';
import { PRIORITIES } from './priority.ts';

type Edit = { version: number; seen: number; priority: Priority; answers: Answers };

/** The name of the priority's input: no field can have it for its key. */
const PRIORITY = '_priority';
const Sent = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const Beside = z.object({
  ...Stamp,
  [PRIORITY]: z.enum(Object.keys(PRIORITIES) as Priority[], 'Choose the priority'),
});

/** /cases/:reference/edit-additional */
export const editAdditionalForm: Form<CaseVisit, Permit<'edit-additional'>, Edit> = {
  input: async (visit) => edited(visit, await additionalOf(visit.prisma, visit.facts.id)),
  asks: (input) => asked(input),
  show: editPage,
  submit: async (permit, { priority, answers }, visit) => {
    const { tx, facts } = permit;
    const now = await additionalOf(tx, facts.id);
    const additional = { ...without(now.answers, changeable(visit, now)), ...answers };
    const changed = changesOf(now, additional, priority);
    if (changed.length === 0) throw new Invalid({ text: 'Change something first, or cancel' });
    await tx.case.update({ where: { id: facts.id }, data: { additional, priority } });
    await record(permit, {
      public: false,
      data: { fields: changed.map(({ label }) => label), keys: changed.map(({ key }) => key) },
    });
    // A task can wait for what one of these fields says.
    const raised = await raiseDueTasks(permit, visit.config);
    const notice = [
      'The additional details are changed.',
      ...raised.map((title) => `Task raised: ${title}.`),
    ];
    return { goTo: tabAddress(facts.reference, 'additional'), notice: notice.join(' ') };
  },
};

async function editPage(visit: CaseVisit, { sent, ...filled }: Filled): Promise<Reply> {
  const { prisma, facts } = visit;
  const additional = await additionalOf(prisma, facts.id);
  const fields = changeable(visit, additional);
  const button = pressed(sent);
  const isOpened = Object.keys(sent).length === 0;
  const typed = isOpened
    ? asTyped(fields, additional.answers)
    : button
      ? press(fields, sent, button).typed
      : sent;
  const errors = button ? [] : filled.errors;
  const before = without(additional.answers, fields);
  const questions = askedFields(fields, before).map((field) => question(field, typed, errors, sayIn('en')));
  return actionPage(
    visit,
    {
      action: 'edit-additional',
      title: 'Edit additional details',
      explanation: 'For staff only: the owner doesn’t see them.',
      fields: [priorityField(additional.priority), ...questions],
      submit: { text: 'Save' },
      from: tabAddress(facts.reference, 'additional'),
    },
    { ...filled, sent, errors },
  );
}

function priorityField(value: Priority): FieldProps {
  const options = Object.entries(PRIORITIES).map(([priority, label]) => ({ value: priority, label }));
  return { kind: 'select', name: PRIORITY, label: 'Priority', required: true, options, value };
}

function changeable({ actor, facts }: CaseVisit, { fields }: Additional): Field[] {
  return fields.filter(({ key }) => mayChangeField(actor, facts, key));
}

/** What the page sends: only fields that may be changed are read, whatever else was sent. */
function edited(visit: CaseVisit, additional: Additional): z.ZodType<Edit> {
  const fields = changeable(visit, additional);
  const before = without(additional.answers, fields);
  const kept = additional.answers;
  const schema = answersSchema(fields, { ...reading({ ...visit, say: sayIn('en') }), before, kept });
  return Sent.transform((sent, issues) => {
    const [beside, read] = [Beside.safeParse(sent), schema.safeParse(sent)];
    for (const { path, message } of [...(beside.error?.issues ?? []), ...(read.error?.issues ?? [])])
      issues.addIssue({ code: 'custom', path: path.map(String), message });
    // A button that changes the form saves nothing.
    if (pressed(sent)) issues.addIssue({ code: 'custom', message: 'The form was changed, and not sent' });
    if (!beside.success || !read.success) return z.NEVER;
    const { version, seen, [PRIORITY]: priority } = beside.data;
    return { version, seen, priority, answers: read.data };
  });
}

/** What is another now, by name: never what it was or is, as not everybody who reads the history may read that. */
function changesOf(now: Additional, answers: Answers, priority: Priority): { key: string; label: string }[] {
  const fields = now.fields.filter(
    (field) => !isDeepStrictEqual(answerTo(field, now.answers), answerTo(field, answers)),
  );
  const pressing = `Priority (${PRIORITIES[now.priority]} to ${PRIORITIES[priority]})`.toLowerCase();
  return [
    ...(now.priority === priority ? [] : [{ key: PRIORITY, label: `P${pressing.slice(1)}` }]),
    ...fields.map(({ key, label }) => ({ key, label })),
  ];
}

function without(answers: Answers, fields: readonly Field[]): Answers {
  const keys = new Set(fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)));
}
