// Linking a case to another one by its reference: whoever may not see the other is answered as if it weren't there.
import { z } from 'zod';
import { record, recordThere } from '../../history.ts';
import { decide, sees } from '../../permissions/decide.ts';
import { factsByReference } from '../../permissions/facts.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { About } from '../../permissions/state-rules.ts';
import { readReference } from '../../reference.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { oneOf, requiredText } from '../actions/texts.ts';
import { tabAddress } from '../manage/tabs.ts';
import {
  ALL_RELATIONS,
  keptAs,
  otherWayRound,
  type Relation,
  relationText,
  relationWords,
} from './relations.ts';

type Input = { version: number; seen: number; relation: string; reference: string };
type End = NonNullable<About['other']> & { reference: string };

const NOBODYS: End = { id: 0, reference: '', visible: false, linked: false };

/** /cases/:reference/link-case */
export const linkForm: Form<CaseVisit, Permit<'link-case'>, Input> = {
  input: () =>
    z.object({
      ...Stamp,
      relation: oneOf(ALL_RELATIONS, 'how the two belong together'),
      reference: requiredText('the reference of the other case', 100),
    }),
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'link-case',
        title: 'Link this case to another',
        explanation: 'Each of the two shows the link to whoever may see the other.',
        fields: [
          {
            kind: 'choice',
            name: 'relation',
            label: `What is ${visit.facts.reference}?`,
            required: true,
            options: ALL_RELATIONS.map((one) => ({ value: one, label: `${relationText(one)} …` })),
          },
          {
            kind: 'text',
            name: 'reference',
            label: 'Reference of the other case',
            hint: 'With or without dashes.',
            required: true,
            width: 20,
          },
        ],
        submit: { text: 'Link' },
      },
      filled,
    ),
  submit: async (permit, { relation: chosen, reference }, visit) => {
    const { tx, facts, actor } = permit;
    const relation = chosen as Relation;
    const { reference: theirs, ...other } = await otherEnd(permit, relation, reference);
    const made = decide(actor, 'link-case', facts, { other });
    if (!made.allowed) throw new Invalid({ field: 'reference', text: sentenceOf(made.rule?.words) });
    await tx.link.create({ data: { ...keptAs(relation, facts.id, other.id), byId: actor.person.id } });
    await record(permit, entryOf(relation, { id: other.id, reference: theirs }));
    await recordThere(permit, other.id, entryOf(otherWayRound(relation), facts));
    return {
      goTo: tabAddress(visit.facts.reference, 'links'),
      notice: `Linked: ${relationWords(relation)} ${theirs}.`,
    };
  },
};

/** What the history keeps at one end of the other: its reference is shown to whoever may see it. */
export function entryOf(relation: Relation, other: { id: number; reference: string }) {
  return {
    public: false,
    data: { relation: relationWords(relation), other: other.reference, otherId: other.id },
  };
}

/** The other end as the law is asked about it; one that isn't there, or not for them to see, is nobody's. */
async function otherEnd({ tx, facts, actor }: Permit, relation: Relation, typed: string): Promise<End> {
  const reference = readReference(typed);
  const end = reference === null ? null : await factsByReference(tx, reference);
  if (!end || !sees(actor, end)) return NOBODYS;
  const { caseId, otherId, kind } = keptAs(relation, facts.id, end.id);
  const linked = await tx.link.findUnique({
    where: { caseId_otherId_kind: { caseId, otherId, kind } },
    select: { id: true },
  });
  return { id: end.id, reference: end.reference, visible: true, linked: linked !== null };
}

function sentenceOf(words = 'that can’t be linked'): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
