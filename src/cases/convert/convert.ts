// Turning a case into another type: its answers as mapped, the new type's workflow, form and team; its reference stays.
import { z } from 'zod';
import { keepTimeIn } from '../../clock/case-target.ts';
import type { Answers } from '../../forms/answer.ts';
import { reading } from '../../forms/read/now.ts';
import { record, recordBeside } from '../../history.ts';
import { tellOwner, tellStaff } from '../../mail/letters.ts';
import type { CaseType, Status } from '../../permissions/configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { membersOf } from '../../permissions/who-may.ts';
import { groupFor } from '../../team.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { assign, holdersNow } from '../actions/assignments.ts';
import { optionalText } from '../actions/texts.ts';
import { actionAddress } from '../manage/offers.ts';
import { type Carried, carry, type Mapping, usualMapping } from './carry.ts';
import { mappingFields, mappingIn, mappingInput } from './mapping-form.ts';
import { additionalForms, raisedForms } from './two-forms.ts';

const say = sayIn('en');

type Input = { version: number; seen: number; note: string | undefined; mapping: Mapping };

/** /cases/:reference/convert/:prefix */
export const convertForm: Form<CaseVisit, Permit<'convert'>, Input> = {
  input: async (visit) => {
    const forms = await raisedForms(
      visit.prisma,
      visit.actor.configuration,
      visit.facts.id,
      typeIn(visit).id,
    );
    return z
      .object({
        ...mappingInput(forms, reading({ ...visit, say })),
        ...{ ...Stamp, note: optionalText() },
      })
      .transform(({ version, seen, note, ...sent }) => ({
        ...{ version, seen, note },
        mapping: mappingIn(forms, sent),
      }));
  },
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const { prisma, facts, config } = visit;
    const type = typeIn(visit);
    const context = reading({ config, say });
    const forms = await raisedForms(prisma, visit.actor.configuration, facts.id, type.id);
    const usual = usualMapping(forms, context);
    return actionPage(
      visit,
      {
        action: 'convert',
        title: `Turn this case into: ${type.name}`,
        address: `${actionAddress(facts.reference, 'convert')}/${type.prefix}`,
        explanation: explanationOf(visit, type, carry(forms, usual, context)),
        fields: [
          ...mappingFields(visit, forms, usual, context),
          { kind: 'long-text', name: 'note', label: 'Note', hint: 'For staff only.', maxLength: 5000 },
        ],
        submit: { text: `Turn into ${type.name}` },
      },
      filled,
    );
  },
  submit: async (permit, { mapping, note }, visit) => {
    const { tx, facts, actor } = permit;
    const type = typeIn(visit);
    const context = reading({ ...visit, say });
    const forms = await raisedForms(tx, actor.configuration, facts.id, type.id);
    const raised = carry(forms, mapping, context);
    const staffs = await additionalForms(tx, actor.configuration, facts.id, type.id);
    const additional = carry(staffs, usualMapping(staffs, context), context);
    const start = startOf(visit, type);
    const { groupId, takenOff } = await handOver(permit, type, raised.answers);
    await tx.case.update({
      where: { id: facts.id },
      data: {
        ...{ caseTypeId: type.id, workflowId: type.workflowId, statusId: start.id, formId: forms.toId },
        ...{ stageId: null, subtypeId: null, submission: raised.answers, additional: additional.answers },
      },
    });
    const { types, statuses } = actor.configuration;
    const before = types.get(facts.typeId)?.name ?? '';
    const fromStatus = statuses.get(facts.statusId)?.name ?? '';
    await record(permit, {
      public: true,
      data: {
        ...{ from: before, to: type.name, fromStatus, toStatus: start.name },
        ...(takenOff.length > 0 ? { takenOff } : {}),
      },
    });
    if (note !== undefined) await recordBeside(permit, note);
    const kept = [...raised.kept, ...additional.kept];
    const apart = [...raised.apart, ...additional.apart];
    if (kept.length + apart.length > 0)
      await recordBeside(permit, keptText(before, kept, apart.length > 0), { keeps: 'answers', apart });
    await keepTimeIn(start, permit, visit.config);
    await tellOwner(tx, visit.config, facts.id, { action: 'convert', by: actor });
    const letter = { action: 'convert', note, by: actor } as const;
    if (groupId !== undefined) await tellStaff(tx, visit.config, facts.id, letter, { groupId });
    // Whoever doesn't belong to the new type may see it no more.
    return { goTo: '/cases', notice: `${facts.reference} is turned into: ${type.name}.` };
  },
};

/** Puts the new type's team in the place of the old one; whoever has it keeps it, if they are of that team too. */
async function handOver(
  permit: Permit<'convert'>,
  type: CaseType,
  answers: Answers,
): Promise<{ groupId: number | undefined; takenOff: number[] }> {
  const groupId = await groupFor(permit.tx, type, answers);
  const groupIds = groupId === undefined ? [] : [groupId];
  const members = new Set(await membersOf(permit.tx, groupIds));
  const userIds = holdersNow(permit).userIds.filter((id) => members.has(id));
  const alone = type.assignedOnly && userIds.length > 0;
  await assign(permit, { userIds, groupIds: alone ? [] : groupIds });
  return { groupId, takenOff: alone ? groupIds : [] };
}

function keptText(before: string, kept: Carried['kept'], hasApart: boolean): string {
  const lines = kept.map(({ label, text }) => `${label}: ${text}`);
  return [
    ...(kept.length > 0 ? [`What ${before} asked, and the new type doesn’t:`, ...lines] : []),
    ...(hasApart ? ['Answers that not everybody may read are left out of this note.'] : []),
  ].join('\n\n');
}

function explanationOf(visit: CaseVisit, type: CaseType, { kept }: Carried): string {
  const left = kept.map(({ label }) => `“${label}”`).join(', ');
  const begins = `It begins anew as ${startOf(visit, type).name}, with the team for ${type.plural}.`;
  return [
    `${begins} Its reference, history, files, tasks and target stay. The owner and the team are told.`,
    ...(left ? [`As this is filled in now, a private note keeps as text: ${left}.`] : []),
  ].join('\n\n');
}

/** The type that the address names, which the door has asked the law about. */
function typeIn({ actor, params }: CaseVisit): CaseType {
  const type = [...actor.configuration.types.values()].find(({ prefix }) => prefix === params['prefix']);
  if (!type) throw new Invisible();
  return type;
}

function startOf({ actor }: CaseVisit, type: CaseType): Status {
  const statuses = actor.configuration.workflows.get(type.workflowId)?.statuses ?? [];
  const start = statuses.find(({ kind }) => kind === 'start');
  if (!start) throw new Error(`workflow ${type.workflowId} has no status to start at`);
  return start;
}
