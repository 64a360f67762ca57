// The type whose fields’ rights are looked at, with its workflow, as the draft leaves both and as they are published.
import type { Piece } from '../../configuration/document.ts';
import type { TransitionPiece } from '../../configuration/shapes/workflow.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Visit } from '../../web/visit.ts';
import { bothOf } from '../drafts/standing.ts';
import type { Type } from './rights.ts';

type Workflow = Piece<'workflow'>;

export type TheType = {
  key: string;
  href: string;
  back: Link;
  type: Type;
  published: Type | undefined;
  workflow: Workflow | undefined;
  workflowPublished: Workflow | undefined;
};

/** Reads it by the address’s `:key`. Throws Invisible where there is none. */
export async function theType(reader: Reader, { params, actor }: Visit): Promise<TheType> {
  const { key = '' } = params;
  const place = { section: 'type', key } as const;
  const { piece: type, published } = await bothOf(reader, actor.person.id, place);
  if (!type) throw new Invisible();
  const its = { section: 'workflow', key: type.workflow } as const;
  const workflow = await bothOf(reader, actor.person.id, its);
  return {
    ...{ key, type, published, href: `/setup/types/${key}/field-rights` },
    back: { text: type.name, href: `/setup/types/${key}` },
    workflow: workflow.piece,
    workflowPublished: workflow.published,
  };
}

/** The transitions before which a field must be filled in. */
export function requiredAt(workflow: Workflow | undefined, field: string): readonly TransitionPiece[] {
  return workflow?.transitions.filter(({ requiredFields }) => requiredFields.includes(field)) ?? [];
}

/** What a form calls a transition. */
export function stepName({ from, to }: TransitionPiece): string {
  return `${from} ${to}`;
}

/** The workflow with a field required before these transitions, and before no other. */
export function withRequired(workflow: Workflow, field: string, steps: readonly string[]): Workflow {
  return {
    ...workflow,
    transitions: workflow.transitions.map((step) => {
      const asked = steps.includes(stepName(step));
      if (step.requiredFields.includes(field) === asked) return step;
      const others = step.requiredFields.filter((one) => one !== field);
      return { ...step, requiredFields: asked ? [...others, field] : others };
    }),
  };
}
