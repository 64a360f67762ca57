// Mails a page at a time: all of the outbox, or a case's; by the time and id of the last mail instead of its number.
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import type { PagingProps } from '../look/parts.ts';

const LENGTH = 50;
const KEY = /^(\d{1,14})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

type Key = { createdAt: Date; id: string };
type Query = Readonly<Record<string, string>>;

/**
 * The mails (of a case, or of all) of the page that an address asks for by `before` or `after`, newest first, and the
 * pages next to it.
 */
export async function mailsPage(
  prisma: PrismaClient,
  query: Query,
  { address, caseId }: { address: string; caseId?: number },
) {
  const after = keyIn(query['after']);
  const before = after ? undefined : keyIn(query['before']);
  const found = await prisma.mail.findMany({
    where: { ...(caseId === undefined ? {} : { caseId }), ...(beyond(after, 'gt') ?? beyond(before, 'lt')) },
    orderBy: after ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LENGTH + 1,
    select: { id: true, state: true, address: true, recipient: true, subject: true, createdAt: true },
  });
  const more = found.length > LENGTH;
  const mails = after ? found.slice(0, LENGTH).reverse() : found.slice(0, LENGTH);
  const paging = neighbours(address, mails, after ? more : before !== undefined, after !== undefined || more);
  return { mails, paging };
}

function beyond(key: Key | undefined, way: 'gt' | 'lt'): Prisma.MailWhereInput | undefined {
  if (!key) return undefined;
  const { createdAt, id } = key;
  return { OR: [{ createdAt: { [way]: createdAt } }, { createdAt, id: { [way]: id } }] };
}

function neighbours(
  address: string,
  mails: readonly Key[],
  hasNewer: boolean,
  hasOlder: boolean,
): Omit<PagingProps, 'summary'> {
  const [first, last] = [mails[0], mails.at(-1)];
  return {
    ...(hasNewer && first ? { newer: `${address}?after=${keyOf(first)}` } : {}),
    ...(hasOlder && last ? { older: `${address}?before=${keyOf(last)}` } : {}),
  };
}

function keyOf({ createdAt, id }: Key): string {
  return `${createdAt.getTime()}.${id}`;
}

function keyIn(text: string | undefined): Key | undefined {
  const [, time, id] = KEY.exec(text ?? '') ?? [];
  return time === undefined || id === undefined ? undefined : { createdAt: new Date(Number(time)), id };
}
