// Escalating a case to those who are there for it, and taking the escalation back.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellStaff } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import { ESCALATION_USER } from '../../permissions/vocabulary.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from './action-page.ts';
import { chosenReason, reasonField, reasonInput } from './reasons.ts';
import { optionalText, requiredText } from './texts.ts';

type Escalate = { version: number; seen: number; reason: string | undefined; note: string | undefined };

/** /cases/:reference/escalate: the type's escalation group sees the case from now on, and is mailed. */
export const escalateForm: Form<CaseVisit, Permit<'escalate'>, Escalate> = {
  input: async (visit) =>
    z.object({ ...Stamp, reason: await reasonInput(visit, 'escalating'), note: optionalText() }),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'escalate',
        title: 'Escalate this case',
        explanation: 'The escalation group can see it from then on, and is told by e-mail. The owner is not.',
        fields: [
          ...(await reasonField(visit, 'escalating', 'Why is it escalated?')),
          { kind: 'long-text', name: 'note', label: 'Note', maxLength: 5000 },
        ],
        submit: { text: 'Escalate' },
      },
      filled,
    ),
  submit: async (permit, input, visit) => {
    const { tx, facts, actor } = permit;
    const reason = await chosenReason(permit, 'escalating', input.reason);
    await tx.case.update({ where: { id: facts.id }, data: { escalated: true } });
    await record(permit, {
      public: false,
      ...(input.note === undefined ? {} : { text: input.note }),
      data: reason ? { reason: reason.text } : {},
    });
    const groups = actor.configuration.types.get(facts.typeId)?.roleGroups.get(ESCALATION_USER) ?? [];
    const letter = {
      action: 'escalate',
      reason: [reason?.text, input.note].filter(Boolean).join('\n\n'),
      by: actor,
    } as const;
    for (const groupId of groups) await tellStaff(tx, visit.config, facts.id, letter, { groupId });
    return backToCase(visit, `${facts.reference} is escalated.`);
  },
};

type DeEscalate = { version: number; seen: number; note: string };

/** /cases/:reference/de-escalate */
export const deEscalateForm: Form<CaseVisit, Permit<'de-escalate'>, DeEscalate> = {
  input: () => z.object({ ...Stamp, note: requiredText('why it is no longer escalated') }),
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'de-escalate',
        title: 'Take the escalation back',
        fields: [{ kind: 'long-text', name: 'note', label: 'Why?', required: true, maxLength: 5000 }],
        submit: { text: 'De-escalate' },
      },
      filled,
    ),
  submit: async (permit, { note }, visit) => {
    await permit.tx.case.update({ where: { id: permit.facts.id }, data: { escalated: false } });
    await record(permit, { public: false, text: note });
    return { goTo: '/cases', notice: `${visit.facts.reference} is no longer escalated.` };
  },
};
