// The formal step that a case is at, and what narrows its type: both from lists of the type.
import { z } from 'zod';
import { record } from '../../history.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { oneOf, optionalText } from '../actions/texts.ts';
import { type Listed, markersOf, standsAt } from './markers.ts';

type Change = { version: number; seen: number; to: string; note: string | undefined };

const NONE = 'none';
const NOTE: FieldProps = {
  kind: 'long-text',
  name: 'note',
  label: 'Note',
  hint: 'For staff only.',
  maxLength: 5000,
};

/** /cases/:reference/change-stage */
export const stageForm: Form<CaseVisit, Permit<'change-stage'>, Change> = {
  input: async (visit) =>
    z.object({
      ...Stamp,
      to: oneOf(idsOf(await markersOf(visit.prisma, visit.facts, 'stage')), 'the stage'),
      note: optionalText(),
    }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const stages = await markersOf(visit.prisma, visit.facts, 'stage');
    return actionPage(
      visit,
      {
        action: 'change-stage',
        title: 'Change the stage',
        ...(stages.length === 0 ? { explanation: 'Cases of this type have no stages.' } : {}),
        fields: [
          choiceOf('To which stage?', stages, await standsAt(visit.prisma, visit.facts, 'stage')),
          NOTE,
        ],
        submit: { text: 'Change stage' },
      },
      filled,
    );
  },
  submit: async (permit, { to, note }, visit) => {
    const stage = await change(permit, 'stage', to, note);
    return backToCase(visit, `The stage is ${stage} now.`);
  },
};

/** /cases/:reference/change-subtype; also to none. */
export const subtypeForm: Form<CaseVisit, Permit<'change-subtype'>, Change> = {
  input: async (visit) =>
    z.object({
      ...Stamp,
      to: oneOf([NONE, ...idsOf(await markersOf(visit.prisma, visit.facts, 'subtype'))], 'the subtype'),
      note: optionalText(),
    }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const subtypes = await markersOf(visit.prisma, visit.facts, 'subtype');
    const now = await standsAt(visit.prisma, visit.facts, 'subtype');
    const field = choiceOf('Which subtype is it?', subtypes, now);
    const none = { value: NONE, label: 'No subtype' };
    return actionPage(
      visit,
      {
        action: 'change-subtype',
        title: 'Change the subtype',
        ...(subtypes.length === 0 ? { explanation: 'This type has no subtypes.' } : {}),
        fields: [
          { ...field, options: [...(field.options ?? []), none], value: String(now?.id ?? NONE) },
          NOTE,
        ],
        submit: { text: 'Change subtype' },
      },
      filled,
    );
  },
  submit: async (permit, { to, note }, visit) => {
    const subtype = await change(permit, 'subtype', to, note);
    return backToCase(visit, subtype === '' ? 'It has no subtype now.' : `The subtype is ${subtype} now.`);
  },
};

function choiceOf(label: string, list: readonly Listed[], now: Listed | null): FieldProps {
  const options = list.map(({ id, name }) => ({ value: String(id), label: name }));
  return { kind: 'choice', name: 'to', label, required: true, options, value: String(now?.id ?? '') };
}

function idsOf(list: readonly Listed[]): string[] {
  return list.map(({ id }) => String(id));
}

/** Gives the name that it has now, '' for none. */
async function change(
  permit: Permit<'change-stage' | 'change-subtype'>,
  kind: 'stage' | 'subtype',
  to: string,
  note: string | undefined,
): Promise<string> {
  const { tx, facts } = permit;
  const before = await standsAt(tx, facts, kind);
  const after = to === NONE ? null : (await markersOf(tx, facts, kind)).find(({ id }) => String(id) === to);
  if (after === undefined) throw new Invalid({ field: 'to', text: `Choose the ${kind}` });
  if (after?.id === before?.id)
    throw new Invalid({ field: 'to', text: `Choose another ${kind}: it has that one already` });
  const data = kind === 'stage' ? { stageId: after?.id ?? null } : { subtypeId: after?.id ?? null };
  await tx.case.update({ where: { id: facts.id }, data });
  await record(permit, {
    public: false,
    ...(note === undefined ? {} : { text: note }),
    data: { from: before?.name ?? (kind === 'subtype' ? 'none' : ''), to: after?.name ?? 'none' },
  });
  return after?.name ?? '';
}
