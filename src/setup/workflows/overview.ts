// A workflow's page: what is odd about it, the workflow as a picture, and the same as tables.
import type { StatusPiece } from '../../configuration/shapes/workflow.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { setupPage } from '../show.ts';
import { findingsOf } from './findings.ts';
import type { WorkflowPage } from './models.ts';
import { pictureOf } from './picture.ts';
import { theWorkflow, type WorkflowPiece } from './the-workflow.ts';

/** GET /setup/workflows/:key */
export async function showWorkflow(visit: Visit): Promise<Reply> {
  const { workflow, href } = await theWorkflow(visit.prisma, visit);
  const model: WorkflowPage = {
    title: workflow.name,
    description: workflow.description,
    matrix: { text: 'The matrix', href: `${href}/matrix` },
    findings: findingsInWords(workflow),
    picture: pictureOf(workflow),
    statuses: {
      caption: 'Statuses',
      columns: ['Status', 'Kind', 'For the owner'],
      rows: workflow.statuses.map(({ name, kind, publicName = name }) => [
        { text: name },
        { tags: [{ text: kind, tone: kind }] },
        { text: publicName },
      ]),
    },
    transitions: {
      caption: 'Transitions',
      columns: ['Transition', 'From', 'To', 'Who', 'Takes'],
      rows: workflow.transitions.map(({ name, from, to, roles, commentRequired, requiredFields }) => [
        { text: name },
        { text: nameOf(workflow, from) },
        { text: nameOf(workflow, to) },
        { text: roles.join(', ') },
        { text: [...(commentRequired ? ['a comment'] : []), ...requiredFields].join(', ') },
      ]),
    },
  };
  return setupPage('setup/workflow', model.title, model);
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
