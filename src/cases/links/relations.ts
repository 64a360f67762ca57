// The kinds of link as they are told from one end: what is "parent of" here is "child of" there.
import type { LinkKind } from '../../generated/prisma/client.ts';

/** How a case stands to the other end. */
export type Relation = keyof typeof RELATIONS;

const RELATIONS = {
  duplicate: { kind: 'duplicate', forward: true, text: 'Duplicate of' },
  original: { kind: 'duplicate', forward: false, text: 'Has as duplicate' },
  parent: { kind: 'parent', forward: true, text: 'Parent of' },
  child: { kind: 'parent', forward: false, text: 'Child of' },
  blocks: { kind: 'blocks', forward: true, text: 'Blocks' },
  blocked: { kind: 'blocks', forward: false, text: 'Blocked by' },
  related: { kind: 'related', forward: true, text: 'Related to' },
} as const satisfies Record<string, { kind: LinkKind; forward: boolean; text: string }>;

/** All of them, in the order in which they are shown. */
export const ALL_RELATIONS = Object.keys(RELATIONS) as Relation[];

/** A link as it is kept: once, with the lower id first. */
export type Kept = { caseId: number; otherId: number; kind: LinkKind; reversed: boolean };

/** "Duplicate of" */
export function relationText(relation: Relation): string {
  return RELATIONS[relation].text;
}

/** What a history says: "duplicate of". */
export function relationWords(relation: Relation): string {
  return relationText(relation).toLowerCase();
}

/** How one end of a kept link stands to the other. */
export function relationAt(id: number, { caseId, kind, reversed }: Kept): Relation {
  const forward = (id === caseId) !== reversed;
  return ALL_RELATIONS.find((one) => isOf(one, kind, forward)) ?? 'related';
}

/** The same relation told from the other end. */
export function otherWayRound(relation: Relation): Relation {
  const { kind, forward } = RELATIONS[relation];
  return ALL_RELATIONS.find((one) => isOf(one, kind, !forward)) ?? relation;
}

/** How a relation of a case to another is kept. */
export function keptAs(relation: Relation, id: number, otherId: number): Kept {
  const { kind, forward } = RELATIONS[relation];
  const first = id < otherId;
  return {
    caseId: Math.min(id, otherId),
    otherId: Math.max(id, otherId),
    kind,
    // What is the same both ways has no other way round.
    reversed: kind !== 'related' && forward !== first,
  };
}

function isOf(relation: Relation, kind: LinkKind, forward: boolean): boolean {
  const one = RELATIONS[relation];
  return one.kind === kind && (one.forward === forward || kind === 'related');
}
