// The outbox a page at a time, by the time and id of the last mail instead of its number.
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import type { PagingProps } from '../../web/look/parts.ts';

const LENGTH = 50;
const KEY = /^(\d{1,14})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

type Key = { createdAt: Date; id: string };
type Query = Readonly<Record<string, string>>;

/** The mails of the page that an address asks for by `before` or `after`, newest first, and its neighbours. */
export async function outboxPage(prisma: PrismaClient, query: Query) {
  const after = keyIn(query['after']);
  const before = after ? undefined : keyIn(query['before']);
  const found = await prisma.mail.findMany({
    where: beyond(after, 'gt') ?? beyond(before, 'lt') ?? {},
    orderBy: after ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LENGTH + 1,
    select: { id: true, state: true, address: true, subject: true, createdAt: true },
  });
  const more = found.length > LENGTH;
  const mails = after ? found.slice(0, LENGTH).reverse() : found.slice(0, LENGTH);
  const paging = neighbours(mails, after ? more : before !== undefined, after !== undefined || more);
  return { mails, paging };
}

function beyond(key: Key | undefined, way: 'gt' | 'lt'): Prisma.MailWhereInput | undefined {
  if (!key) return undefined;
  const { createdAt, id } = key;
  return { OR: [{ createdAt: { [way]: createdAt } }, { createdAt, id: { [way]: id } }] };
}

function neighbours(
  mails: readonly Key[],
  hasNewer: boolean,
  hasOlder: boolean,
): Omit<PagingProps, 'summary'> {
  const [first, last] = [mails[0], mails.at(-1)];
  return {
    ...(hasNewer && first ? { newer: `/outbox?after=${keyOf(first)}` } : {}),
    ...(hasOlder && last ? { older: `/outbox?before=${keyOf(last)}` } : {}),
  };
}

function keyOf({ createdAt, id }: Key): string {
  return `${createdAt.getTime()}.${id}`;
}

function keyIn(text: string | undefined): Key | undefined {
  const [, time, id] = KEY.exec(text ?? '') ?? [];
  return time === undefined || id === undefined ? undefined : { createdAt: new Date(Number(time)), id };
}
