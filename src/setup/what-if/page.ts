// “What it would do”: what publishing a draft would do to people and cases, and the button that does it.
import { type Draft, draftOf } from '../../configuration/draft.ts';
import type { Raisers, RaisingChange } from '../../permissions/what-if/raising.ts';
import { MOST_DEEDS } from '../../permissions/what-if/recent.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { DRAFT } from '../rooms.ts';
import { filledIn, setupPage } from '../show.ts';
import { casesInWords, namesOf, saying, tellEffects } from './effects.ts';
import type { WhatIfPage } from './models.ts';
import { type Computed, computedFor, whereItStops } from './remember.ts';

export const WHAT_IF: Link = { text: 'What it would do', href: `${DRAFT.href}/what-if` };

/** GET /setup/draft/what-if. Where the draft is empty or can’t be published, its page says why. */
export async function showWhatIf(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const draft = await draftOf(prisma, actor.person.id);
  if (!draft || draft.changes.length === 0) return { goTo: DRAFT.href };
  const computed = await computedFor(visit, draft).catch(whereItStops);
  if ('stops' in computed) return { goTo: DRAFT.href, ...(computed.stops ? { notice: computed.stops } : {}) };
  const { told, left } = await tellEffects(prisma, actor, computed);
  const model: WhatIfPage = {
    errors: filled.errors,
    summary: summaryOf(computed),
    computed: `Computed for every action on every case in ${computed.seconds.toFixed(1)} s, by the rules that decide.`,
    warnings: warningsOf(computed),
    effects: told,
    ...(left > 0 ? { more: `And ${left.toLocaleString('en-GB')} more people.` } : {}),
    ...(told.length > 0 ? { csv: { text: 'Download all of it (CSV)', href: `${WHAT_IF.href}.csv` } } : {}),
    raising: computed.raising.flatMap(tellRaising),
    ...refusedTable(computed),
    refusedHelp: `Of what staff whom this concerns did in the last 90 days, at most the newest ${MOST_DEEDS.toLocaleString('en-GB')} actions: each is asked by the status that the case was in, and by today’s assignments.`,
    ...(computed.rules.length > 0 ? {} : { publish: publishForm(draft, computed.seen, filled) }),
  };
  return setupPage('setup/what-if', WHAT_IF.text, model, DRAFT);
}

function publishForm(draft: Draft, seen: string, filled: Filled): NonNullable<WhatIfPage['publish']> {
  return {
    hidden: [{ name: 'seen', value: seen }],
    fields: filledIn(
      [
        {
          ...{ kind: 'long-text', name: 'reason', label: 'Why do you change this?', required: true },
          ...{ hint: 'It is kept with the version and in the journal', value: draft.reason, maxLength: 1000 },
        },
      ],
      filled,
    ),
  };
}

function summaryOf({ effects, raising, gate }: Computed): string {
  const people = effects.filter(({ person }) => person !== undefined);
  const owners = people.length < effects.length ? ['owners of cases'] : [];
  const some =
    people.length === 1
      ? ['1 person']
      : people.length > 1
        ? [`${people.length.toLocaleString('en-GB')} people`]
        : [];
  const whom = [...some, ...owners];
  if (whom.length === 0)
    return raising.length + gate.letIn.length + gate.keptOut.length > 0
      ? 'Nobody gains or loses an action on the cases that there are.'
      : 'Nobody gains or loses an action: not on the cases that there are, and not in raising new ones.';
  return `Something changes for ${whom.join(' and for ')} on the cases that there are.`;
}

function warningsOf({ rules, shutOut, gate, unworkable }: Computed): string[] {
  const told = new Set(shutOut.map(({ id }) => id));
  const keptOut = gate.keptOut.filter(({ id }) => !told.has(id));
  const newly = unworkable.filter(({ already }) => !already).map(({ type }) => type.name);
  const already = unworkable.filter((one) => one.already).map(({ type }) => type.name);
  const list = (names: string[]) => new Intl.ListFormat('en-GB').format(names);
  return [
    ...rules,
    ...(shutOut.length > 0 ? [`Would see no case any more: ${namesOf(shutOut)}.`] : []),
    ...(keptOut.length > 0
      ? [`Would have no access to the staff’s side any more: ${namesOf(keptOut)}.`]
      : []),
    ...(gate.letIn.length > 0 ? [`Would get access to the staff’s side: ${namesOf(gate.letIn)}.`] : []),
    ...(newly.length > 0 ? [`Nobody could work new cases of ${list(newly)}.`] : []),
    ...(already.length > 0 ? [`Still nobody can work new cases of ${list(already)}.`] : []),
  ];
}

function tellRaising({ type, gained, lost }: RaisingChange): string[] {
  return [
    ...(isNobody(gained)
      ? []
      : [`${type.name} could be raised by ${raisersInWords(gained)}, who can’t today.`]),
    ...(isNobody(lost)
      ? []
      : [`${type.name} could no more be raised by ${raisersInWords(lost)}, who can today.`]),
  ];
}

function isNobody({ people, others }: Raisers): boolean {
  return people.length + others === 0;
}

function raisersInWords({ people, others }: Raisers): string {
  const rest = others === 0 ? [] : [`${others.toLocaleString('en-GB')} people who aren’t staff`];
  return [...(people.length > 0 ? [namesOf(people)] : []), ...rest].join(', and ');
}

const MOST_REFUSED = 50;

function refusedTable({ refused }: Computed): Pick<WhatIfPage, 'refused'> {
  if (refused.length === 0) return {};
  return {
    refused: {
      caption: 'Actions of the last 90 days that would have been refused',
      columns: ['Who', 'What they did', 'How often', 'On'],
      rows: refused.slice(0, MOST_REFUSED).map(({ person, action, times, caseIds }) => [
        { text: person.name, href: `/setup/users/${person.id}`, wraps: true },
        { text: saying(action) },
        { text: times.toLocaleString('en-GB') },
        {
          text:
            times === caseIds.length
              ? casesInWords(caseIds.length)
              : `${casesInWords(caseIds.length)} or more`,
        },
      ]),
    },
  };
}
