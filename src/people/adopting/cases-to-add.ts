// Cases that were raised without an account, with the address that the account has confirmed: to be taken into it.
import { z } from 'zod';
import { adoptCases } from '../../change.ts';
import { adoptable } from '../../permissions/people/adopt.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { translated } from '../../words/translated.ts';
import { ACCOUNT, toAccount } from '../form-page.ts';
import type { CasesToAddPage } from '../models.ts';
import { adopt } from './adopt.ts';

const ADDRESS = `${ACCOUNT}/cases-to-add`;
const MOST = 100;

type Chosen = { ids: number[]; all: boolean };

/** /account/cases-to-add */
export const casesToAddForm: Form<Visit, null, Chosen> = {
  input: () =>
    z
      .object({
        case: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
        all: z.string().optional(),
      })
      .transform((sent) => ({
        ids: sent.case
          .filter((id) => /^\d{1,9}$/.test(id))
          .map(Number)
          .slice(0, MOST),
        all: sent.all !== undefined,
      })),
  show: showCasesToAdd,
  submit: async (_permit, { ids, all }, { prisma, actor, say }) => {
    const wanted = all ? await adoptable(prisma, actor, { most: MOST }) : ids;
    const count = wanted.length === 0 ? 0 : await adoptCases(prisma, actor, wanted, adopt);
    if (count === 0) throw new Invalid({ field: 'case', text: say('account.adopt-missing') });
    const more = (await adoptable(prisma, actor, { most: 1 })).length > 0;
    return { goTo: more ? ADDRESS : '/my-cases', notice: say('account.adopted', { count }) };
  },
};

async function showCasesToAdd(visit: Visit, { errors }: Filled): Promise<Reply> {
  const { say, prisma, actor } = visit;
  const ids = await adoptable(prisma, actor, { most: MOST + 1 });
  const title = say('account.adopt-title');
  const error = errors.find(({ field }) => field === 'case')?.text;
  const model: CasesToAddPage = {
    ...{ title, errors: ids.length > 0 ? errors : [] },
    ...(ids.length > 0
      ? { field: { ...(await fieldOf(ids.slice(0, MOST), visit)), ...(error ? { error } : {}) } }
      : {}),
    more: ids.length > MOST,
  };
  return { show: 'people/cases-to-add', model, title, section: ACCOUNT, backTo: toAccount(visit) };
}

async function fieldOf(ids: readonly number[], visit: Visit): Promise<FieldProps> {
  const { say, prisma, config, language } = visit;
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const rows = await prisma.case.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'desc' },
    select: {
      ...{ id: true, reference: true, raisedAt: true },
      caseType: { select: { name: true, translations: true } },
    },
  });
  return {
    ...{ kind: 'choices', name: 'case', required: true, label: say('account.adopt-choose') },
    options: rows.map(({ id, reference, raisedAt, caseType }) => ({
      value: String(id),
      label: reference,
      hint: say('account.adopt-raised', {
        type: translated(caseType, language, 'name'),
        date: date(raisedAt),
      }),
    })),
  };
}
