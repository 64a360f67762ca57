// Deleting a case, the bin, and restoring from it: who may, goes by flag and not by the matrix.
import { z } from 'zod';
import { record } from '../../history.ts';
import { factsByIds } from '../../permissions/facts.ts';
import { restorableIds } from '../../permissions/list/deleted.ts';
import type { Permit } from '../../permissions/permit.ts';
import { readReference } from '../../reference.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { Reply } from '../../web/reply.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit, Visit } from '../../web/visit.ts';
import { actionAddress } from '../manage/offers.ts';
import type { BinPage } from '../models.ts';
import { caseRows } from '../rows.ts';
import { actionPage, asked, Stamp } from './action-page.ts';
import { requiredText } from './texts.ts';

type Delete = { version: number; seen: number; reference: string; reason: string };

/** /cases/:reference/delete: typed reference and reason; gone for everybody, and restorable for a while. */
export const deleteForm: Form<CaseVisit, Permit<'delete'>, Delete> = {
  input: ({ facts }) =>
    z.object({
      ...Stamp,
      reference: z
        .string('Type the reference')
        .refine((typed) => readReference(typed) === facts.reference, `Type ${facts.reference} to confirm`),
      reason: requiredText('why it is deleted', 1000),
    }),
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'delete',
        title: 'Delete this case',
        explanation: `It disappears for everybody, its owner included. For ${visit.config.deletedKeptDays} days it can be restored from the deleted cases; then it is gone for good. A case that is done with is closed, not deleted.`,
        fields: [
          {
            kind: 'text',
            name: 'reference',
            label: `Type ${visit.facts.reference} to confirm`,
            required: true,
            width: 20,
          },
          { kind: 'long-text', name: 'reason', label: 'Why is it deleted?', required: true, maxLength: 1000 },
        ],
        submit: { text: 'Delete case', warning: true },
      },
      filled,
    ),
  submit: async (permit, { reason }) => {
    await deleteCase(permit, reason);
    return {
      goTo: '/cases',
      notice: `${permit.facts.reference} is deleted. It can be restored from the deleted cases.`,
    };
  },
};

/** Puts a case among the deleted ones. */
export async function deleteCase(permit: Permit<'delete'>, reason: string): Promise<void> {
  const { tx, facts, actor } = permit;
  await tx.case.update({
    where: { id: facts.id },
    data: { deleted: true, deletedAt: new Date(), deletedById: actor.person.id, deletedReason: reason },
  });
  await record(permit, { public: false, text: reason });
}

/** POST /cases/:reference/restore: as if it had never been deleted; the history keeps both. */
export const restoreForm: Form<CaseVisit, Permit<'restore'>, Record<string, never>> = {
  input: () => z.object({}),
  show: showBin,
  submit: async (permit) => {
    const { tx, facts } = permit;
    await tx.case.update({
      where: { id: facts.id },
      data: { deleted: false, deletedAt: null, deletedById: null, deletedReason: null },
    });
    await record(permit, { public: false });
    return { goTo: `/cases/${facts.reference}`, notice: `${facts.reference} is restored.` };
  },
};

const PAGE = 50;

/** GET /deleted: the deleted cases that the visitor may restore. */
export async function showBin({ prisma, actor, config, query }: Visit): Promise<Reply> {
  const { before } = { before: undefined, ...readSpan(query, PAGE) };
  const span = before === undefined ? { most: PAGE + 1 } : { before, most: PAGE + 1 };
  const found = pageOf(await restorableIds(prisma, actor, span), span, PAGE);
  const [facts, rows] = await Promise.all([factsByIds(prisma, found.ids), caseRows(prisma, found.ids)]);
  const byId = new Map(facts.map((one) => [one.id, one]));
  const model: BinPage = {
    explanation: `Cases stay here for ${config.deletedKeptDays} days after they were deleted. You see those that you may restore.`,
    cases: found.ids.flatMap((id) => {
      const [one, row] = [byId.get(id), rows.get(id)];
      if (!one || !row?.deletedAt) return [];
      return [
        {
          reference: one.reference,
          type: actor.configuration.types.get(one.typeId)?.name ?? '',
          deletedAt: row.deletedAt,
          reason: row.deletedReason ?? '',
          restore: actionAddress(one.reference, 'restore'),
        },
      ];
    }),
    ...(found.older === undefined ? {} : { older: `/deleted?before=${found.older}` }),
  };
  return { show: 'cases/bin', model, title: 'Deleted cases', wide: true, section: '/deleted' };
}
