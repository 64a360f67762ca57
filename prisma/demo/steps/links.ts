// Steps that link a case to one that was raised before it.
import type { LinkKind } from '../../../src/generated/prisma/client.ts';
import { sees } from '../../../src/permissions/decide.ts';
import type { Actor } from '../../../src/permissions/standing.ts';
import { act, factsOf, type Life, type Step, speakerOf } from '../life.ts';

// As the later case says it of the earlier one.
const RELATIONS: Record<LinkKind, string> = {
  related: 'related to',
  parent: 'child of',
  blocks: 'blocked by',
  duplicate: 'duplicate of',
};

/** Links the case to the latest earlier one of its type that still stands: "this is the duplicate (the child …) of that". */
export const linkBack =
  (kind: LinkKind): Step =>
  (life) => {
    const actor = speakerOf(life);
    const earlier = earlierOf(life, actor);
    if (!earlier) return;
    const other = { id: earlier.row.id, visible: true, linked: false };
    act(life, actor, 'link-case', {
      about: { other },
      data: { relation: RELATIONS[kind], other: earlier.row.reference, otherId: earlier.row.id },
    });
    life.links.push({
      ...{ caseId: earlier.row.id, otherId: life.row.id, kind },
      // Told from the lower id: the earlier case is the parent and blocks, but isn't the duplicate.
      reversed: kind === 'duplicate',
      ...{ byId: actor.person.id, at: life.at },
    });
  };

function earlierOf({ world, kind, row }: Life, actor: Actor): Life | undefined {
  return world.lives.findLast(
    (life) => life.kind.id === kind.id && life.row.id < row.id && sees(actor, factsOf(life)),
  );
}
