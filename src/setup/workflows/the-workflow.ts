// The workflow that an address names, as the administrator's draft leaves it; and how a change of it is kept there.
import type { Piece } from '../../configuration/document.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { bothOf } from '../drafts/standing.ts';
import { ordered } from './ordered.ts';

export type WorkflowPiece = Piece<'workflow'>;
/** `published`: as it holds now; undefined where it is new. */
export type TheWorkflow = {
  key: string;
  href: string;
  workflow: WorkflowPiece;
  published: WorkflowPiece | undefined;
};

/** Reads it by the address's `:key`. Throws Invisible where there is none. */
export async function theWorkflow(reader: Reader, { params, actor }: Visit): Promise<TheWorkflow> {
  const { key = '' } = params;
  const place = { section: 'workflow', key } as const;
  const { piece: workflow, published } = await bothOf(reader, actor.person.id, place);
  if (!workflow) throw new Invisible();
  return { key, href: `/setup/workflows/${key}`, workflow, published };
}

/** The link back to a workflow’s page. */
export function backToWorkflow({ workflow, href }: TheWorkflow): Link {
  return { text: workflow.name, href };
}

/** Keeps in the actor's draft what `change` makes of it, read again under the lock: two tabs don't undo each other. */
export async function keepWorkflow(
  permit: SetupPermit,
  visit: Visit,
  change: (workflow: WorkflowPiece) => WorkflowPiece,
  goTo: string,
): Promise<Reply> {
  const { key, workflow } = await theWorkflow(permit.tx, visit);
  return keepInDraft(permit, { section: 'workflow', key }, ordered(change(workflow)), goTo);
}
