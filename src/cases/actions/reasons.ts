// The reasons that a type offers for closing, escalating and reassigning.
import { z } from 'zod';
import type { ReasonKind } from '../../generated/prisma/client.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { oneOf } from './texts.ts';

type Reason = { id: number; text: string };

/** The choice of a reason; no field where the type has none of this kind. */
export async function reasonField(
  { prisma, facts }: CaseVisit,
  kind: ReasonKind,
  label: string,
): Promise<FieldProps[]> {
  const reasons = await reasonsOf(prisma, facts.typeId, kind);
  if (reasons.length === 0) return [];
  const options = reasons.map((reason) => ({ value: String(reason.id), label: reason.text }));
  return [{ kind: 'choice', name: 'reason', label, required: true, options }];
}

/** What that choice may send; nothing where the type has no reason of this kind. */
export async function reasonInput(
  { prisma, facts }: CaseVisit,
  kind: ReasonKind,
): Promise<z.ZodType<string | undefined>> {
  const reasons = await reasonsOf(prisma, facts.typeId, kind);
  if (reasons.length === 0) return z.unknown().transform(() => undefined);
  return oneOf(
    reasons.map((reason) => String(reason.id)),
    'a reason',
  );
}

/** The reason chosen; none where the type has none of this kind. Throws Invalid where one must be chosen and isn't. */
export async function chosenReason(
  { tx, facts }: Permit,
  kind: ReasonKind,
  chosen: string | undefined,
): Promise<Reason | undefined> {
  const reasons = await reasonsOf(tx, facts.typeId, kind);
  if (reasons.length === 0) return undefined;
  const reason = reasons.find((one) => String(one.id) === chosen);
  if (!reason) throw new Invalid({ field: 'reason', text: 'Choose a reason' });
  return reason;
}

/** The same for a further case, whose type has a reason of its own: the one with these words. */
export async function reasonNamed(
  permit: Permit,
  kind: ReasonKind,
  text: string | undefined,
): Promise<Reason | undefined> {
  const reasons = await reasonsOf(permit.tx, permit.facts.typeId, kind);
  const named = reasons.find((one) => one.text === text);
  return chosenReason(permit, kind, named && String(named.id));
}

function reasonsOf(reader: Permit['tx'], caseTypeId: number, kind: ReasonKind): Promise<Reason[]> {
  return reader.reason.findMany({
    where: { caseTypeId, kind, retired: false },
    orderBy: [{ position: 'asc' }, { text: 'asc' }],
    select: { id: true, text: true },
  });
}
