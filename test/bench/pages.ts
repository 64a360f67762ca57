// The pages that are asked for, by everyone who asks: where the list's page 100 begins, and which case is opened.
import { connect } from '../../src/db/client.ts';
import { visibleIds } from '../../src/permissions/list/visible.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { prefixOf } from './council.ts';
import { ASKERS, type Asker } from './people.ts';

export type BenchPage = { asker: Asker; name: string; path: string; status: number };

const LENGTH = 50;
// The tabs' counts are on every page of the list.
const ASKED = [
  ['case list', '/cases'],
  ['to claim, due next', '/cases?queue=claim'],
  ['one type, not closed', `/cases?type=${prefixOf(3)}&status=live&order=changed`],
  ['search, a frequent word', '/cases?q=drain'],
  ['search, two words', '/cases?q=137+station'],
] as const;

/** Whoever has fewer pages is asked for none; whoever sees no case is shown that there is none. */
export async function benchPages(databaseUrl: string): Promise<BenchPage[]> {
  const { prisma, close } = connect(databaseUrl, { max: 2 });
  const pages: BenchPage[] = [];
  try {
    const { reference: anyCase } = await prisma.case.findFirstOrThrow({ select: { reference: true } });
    for (const asker of ASKERS.filter((one) => one.key !== 'owner')) {
      const ids = await visibleIds(
        prisma,
        await standingOf(prisma, asker.id),
        { lens: 'staff' },
        { most: 99 * LENGTH },
      );
      for (const [name, path] of ASKED) pages.push({ asker, name, path, status: 200 });
      if (ids.length === 99 * LENGTH)
        pages.push({ asker, name: 'case list, page 100', path: `/cases?before=${ids.at(-1)}`, status: 200 });
      const seen = ids[0] ? await prisma.case.findUnique({ where: { id: ids[0] } }) : null;
      pages.push(
        seen
          ? { asker, name: 'Manage Case', path: `/cases/${seen.reference}`, status: 200 }
          : { asker, name: 'a case that they can’t see', path: `/cases/${anyCase}`, status: 404 },
      );
    }
  } finally {
    await close();
  }
  return pages;
}
