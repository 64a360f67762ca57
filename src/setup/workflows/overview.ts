// A workflow's page: what is odd about it, the workflow as a picture, and the same as tables.
import type { Piece } from '../../configuration/document.ts';
import type { StatusPiece } from '../../configuration/shapes/workflow.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { stateInWords, stateTag } from '../drafts/standing.ts';
import { WORKFLOWS } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { detailForms } from './details/forms.ts';
import { findingsOf } from './findings.ts';
import type { WorkflowPage } from './models.ts';
import { rolesInOrder } from './options.ts';
import { pictureOf } from './picture.ts';
import { stateOf } from './state.ts';
import { type TheWorkflow, theWorkflow, type WorkflowPiece } from './the-workflow.ts';
import { casesByStatus, typesUsing, usedBy } from './uses.ts';

/** GET /setup/workflows/:key, and where one of its forms was sent something wrong. */
export async function showWorkflow(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const found = await theWorkflow(prisma, visit);
  const { key, workflow, href, published } = found;
  const using = await typesUsing(prisma, actor.person.id, key);
  const cases = await casesByStatus(prisma, key);
  const unused = using.length === 0 && [...cases.values()].every((count) => count === 0);
  const model: WorkflowPage = {
    title: workflow.name,
    tags: stateTag(stateOf(workflow, published)),
    errors: filled.errors,
    description: workflow.description,
    matrix: { text: 'The matrix', href: `${href}/matrix` },
    links: [
      { text: 'Add a status', href: `${href}/add-status` },
      { text: 'Add a transition', href: `${href}/add-transition` },
      { text: 'Copy this workflow', href: `/setup/add-workflow?copy=${key}` },
    ],
    findings: findingsInWords(workflow),
    picture: pictureOf(workflow),
    statuses: statusTable(found, cases),
    transitions: transitionTable(found, new Map(await rolesInOrder(prisma, visit))),
    usedBy: usedBy(using),
    forms: detailForms(found, unused, filled),
  };
  return setupPage('setup/workflow', model.title, model, WORKFLOWS);
}

function statusTable({ workflow, published, href }: TheWorkflow, cases: ReadonlyMap<string, number>) {
  const before = new Map(published?.statuses.map((status) => [status.key, status]));
  return {
    caption: 'Statuses',
    columns: ['Status', 'Kind', 'For the owner', 'Cases'],
    rows: workflow.statuses.map((status): QueueCell[] => [
      {
        ...{ text: status.name, href: `${href}/statuses/${status.key}`, wraps: true },
        ...noteOn(stateOf(status, before.get(status.key))),
      },
      { tags: [{ text: status.kind, tone: status.kind }] },
      { text: status.publicName ?? status.name },
      { text: countInWords(cases.get(status.key) ?? 0, 'case', 'cases') },
    ]),
  };
}

function transitionTable(
  { workflow, published, href }: TheWorkflow,
  roles: ReadonlyMap<string, Piece<'role'>>,
) {
  const before = new Map(published?.transitions.map((step) => [`${step.from} ${step.to}`, step]));
  return {
    caption: 'Transitions',
    columns: ['Transition', 'From', 'To', 'Who', 'Takes'],
    rows: workflow.transitions.map((step): QueueCell[] => [
      {
        ...{ text: step.name, href: `${href}/transitions/${step.from}/${step.to}`, wraps: true },
        ...noteOn(stateOf(step, before.get(`${step.from} ${step.to}`))),
      },
      { text: nameOf(workflow, step.from) },
      { text: nameOf(workflow, step.to) },
      { text: step.roles.map((role) => roles.get(role)?.name ?? role).join(', ') || 'nobody' },
      { text: [...(step.commentRequired ? ['a comment'] : []), ...step.requiredFields].join(', ') },
    ]),
  };
}

function noteOn(state: ReturnType<typeof stateOf>): { note?: string } {
  const note = stateInWords(state);
  return note === undefined ? {} : { note };
}

function findingsInWords(workflow: WorkflowPiece): string[] {
  const { deadEnds, unreachable, idle } = findingsOf(workflow);
  const say = (found: readonly StatusPiece[], sentence: (name: string) => string) =>
    found.map(({ name }) => sentence(`“${name}”`));
  return [
    ...say(
      deadEnds,
      (name) => `Cases can’t leave ${name}: nobody may make a transition from it, or close them there.`,
    ),
    ...say(unreachable, (name) => `Cases can’t come to ${name} from where they start.`),
    ...say(idle, (name) => `Nobody may do anything but look in ${name}.`),
  ];
}

function nameOf({ statuses }: WorkflowPiece, key: string): string {
  return statuses.find((status) => status.key === key)?.name ?? key;
}
