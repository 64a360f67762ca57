// What can be asked of the chosen cases: the groups, steps, endings and reasons of their types.

import type { ReasonKind } from '../../generated/prisma/client.ts';
import { MANAGER } from '../../permissions/vocabulary.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import type { JobVisit } from './doors.ts';

export type Offer = {
  count: number;
  groups: readonly Option[];
  steps: readonly Option[];
  endings: readonly Option[];
  reasons: Record<'closing' | 'reassigning', readonly Option[]>;
};

type Kinds = { typeId: number; workflowId: number; count: number };

/** Reads it off the types and workflows that the cases have. */
export async function offerFor({ prisma, actor, job }: JobVisit): Promise<Offer> {
  const { configuration } = actor;
  const kinds = await prisma.$queryRaw<Kinds[]>`
    SELECT c."caseTypeId" AS "typeId", c."workflowId", count(*)::int AS "count"
    FROM "bulk_items" i JOIN "cases" c ON c."id" = i."caseId"
    WHERE i."jobId" = ${job.id}::uuid GROUP BY 1, 2`;
  const typeIds = [...new Set(kinds.map(({ typeId }) => typeId))];
  const workflows = [...new Set(kinds.map(({ workflowId }) => workflowId))].flatMap(
    (id) => configuration.workflows.get(id) ?? [],
  );
  const groupIds = typeIds.flatMap((id) => {
    const type = configuration.types.get(id);
    return [...(type?.roleGroups.get(MANAGER) ?? []), ...(type?.reassignmentGroupIds ?? [])];
  });
  const steps = workflows.flatMap(({ transitions }) =>
    transitions.filter(({ toId }) => configuration.statuses.get(toId)?.kind !== 'closed'),
  );
  const endings = workflows.flatMap(({ statuses }) => statuses.filter(({ kind }) => kind === 'closed'));
  return {
    count: kinds.reduce((sum, { count }) => sum + count, 0),
    groups: [...new Set(groupIds)]
      .flatMap((id) => configuration.groups.get(id) ?? [])
      .map(({ id, name }) => ({ value: String(id), label: name }))
      .sort((one, other) => one.label.localeCompare(other.label, 'en')),
    steps: named(steps.map(({ name }) => name)),
    endings: named(endings.map(({ name }) => name)),
    reasons: {
      closing: await reasonsOf(prisma, typeIds, 'closing'),
      reassigning: await reasonsOf(prisma, typeIds, 'reassigning'),
    },
  };
}

/** The question why, where any of the types has reasons. */
export function reasonFieldOf(offer: Offer, kind: 'closing' | 'reassigning', label: string): FieldProps[] {
  const options = offer.reasons[kind];
  if (options.length === 0) return [];
  const hint = 'A case whose type has no reason with these words is passed over.';
  return [{ kind: 'select', name: 'reason', label, hint, required: true, options }];
}

async function reasonsOf(
  prisma: JobVisit['prisma'],
  typeIds: number[],
  kind: ReasonKind,
): Promise<readonly Option[]> {
  const reasons = await prisma.reason.findMany({
    where: { caseTypeId: { in: typeIds }, kind, retired: false },
    orderBy: [{ position: 'asc' }, { text: 'asc' }],
    select: { text: true },
  });
  return named(reasons.map(({ text }) => text));
}

function named(names: readonly string[]): Option[] {
  return [...new Set(names)].map((name) => ({ value: name, label: name }));
}
