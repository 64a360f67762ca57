// The pages of following a case: by its link, and signed in.
import type { Site } from '../support/site.ts';
import { trackingToken } from '../support/tracking.ts';
import { type CitizenPage, submit, submitQuietly } from './steps.ts';

const ofClara = { owner: { email: 'clara@ambridge.example' }, deleted: false } as const;

async function caseOfClara({ prisma }: Site, closed: boolean): Promise<{ id: number; reference: string }> {
  return prisma.case.findFirstOrThrow({
    where: { ...ofClara, closedAt: closed ? { not: null } : null },
    orderBy: { id: 'desc' },
    select: { id: true, reference: true },
  });
}

const atCase =
  (closed: boolean, beside = '') =>
  async (site: Site): Promise<string> =>
    `/my-cases/${(await caseOfClara(site, closed)).reference}${beside}`;

export const FOLLOWING_BY_LINK: readonly CitizenPage[] = [
  {
    what: 'a case by tracking link',
    as: 'visitor',
    at: async (site) => `/track/${await trackingToken(site.prisma, (await caseOfClara(site, false)).id)}`,
  },
  {
    what: 'withdrawing by tracking link, mistaken',
    as: 'visitor',
    steps: async (page) => {
      await page.getByRole('link', { name: 'Withdraw this case' }).click();
      await submit(page);
    },
  },
  { what: 'asking for a link again', as: 'visitor', at: '/track' },
  { what: 'asking for a link again, mistaken', as: 'visitor', steps: submit },
  { what: 'a link that is dead', as: 'visitor', at: '/track/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
];

export const FOLLOWING_SIGNED_IN: readonly CitizenPage[] = [
  {
    what: 'my cases, with what waits and what can be added',
    as: 'clara',
    at: async ({ prisma }) => {
      const those = await prisma.case.findMany({ where: { ownerId: null, deleted: false }, take: 2 });
      const where = { id: { in: those.map(({ id }) => id) } };
      await prisma.case.updateMany({ where, data: { contactEmail: ofClara.owner.email } });
      return '/my-cases';
    },
  },
  {
    what: 'answering a question',
    as: 'clara',
    steps: (page) =>
      page
        .getByRole('link', { name: /^Answer our question/ })
        .first()
        .click(),
  },
  { what: 'answering a question, mistaken', as: 'clara', steps: submit },
  {
    what: 'a case with a question',
    as: 'clara',
    steps: (page) => page.getByRole('link', { name: /^Back to/ }).click(),
  },
  { what: 'a case of one’s own', as: 'clara', at: atCase(false) },
  { what: 'a case of one’s own, with nothing to add', as: 'clara', steps: submitQuietly },
  { what: 'withdrawing', as: 'clara', at: atCase(false, '/withdraw') },
  { what: 'a copy of a case', as: 'clara', at: atCase(false, '/data') },
  { what: 'a closed case of one’s own', as: 'clara', at: atCase(true) },
  { what: 'a closed case, with no feedback given', as: 'clara', steps: submitQuietly },
];
