// Effective Permissions says of everybody what the law says of them, and from where, in whatever order it is asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAST, keyOf } from '../../prisma/demo/cast.ts';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { holds, isHolder } from '../../src/permissions/list/people.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { FLAGS, type Flag } from '../../src/permissions/vocabulary.ts';
import { markOf } from '../../src/setup/effective/marks.ts';
import { standingsOf } from '../../src/setup/effective/standings.ts';
import { generateWorld } from '../permissions/generate.ts';
import { writeWorld } from '../permissions/write-world.ts';
import { freshDatabase } from '../support/database.ts';
import { openRoom, type Room } from './room.ts';

describe('the demo council', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.close());

  const PAGE = '/setup/effective-permissions';

  test('everybody’s marks are what the law says of them', () => agreesWithLaw(room.prisma));

  test('names where each flag comes from', async () => {
    const { html } = await room.get('ada', PAGE);
    expect(marksIn(html, 'Aaron Finch')).toEqual(['their own', '', 'their own', '', '', '']);
    expect(marksIn(html, 'Carla Reyes')).toEqual([
      ...['Senior case managers', '', 'Senior case managers', '', 'their own', ''],
    ]);
    expect(marksIn(html, 'Martin Okafor')[0]).toBe('CM-CASES, through Highways team');
    expect(marksIn(html, 'Owen Tate')[2]).toBe('their own for Missed bins');
  });

  test('says of a flag without the gate that it doesn’t count', async () => {
    const nick = `/setup/users/${room.idOf('nick')}`;
    await room.change('ada', `${nick}/grant-flag`, { flag: 'delete', type: '' });
    const before = await room.get('ada', PAGE);
    expect(marksIn(before.html, 'Nick Nowell')[4]).toBe('their own counts only with access');
    await room.change('ada', `${nick}/grant-flag`, { flag: 'access', type: '' });
    const after = await room.get('ada', PAGE);
    expect(marksIn(after.html, 'Nick Nowell')[4]).toBe('their own');
    for (const taken of ['access', 'delete'])
      await room.change('ada', `${nick}/take-flag`, { taken, takenFor: '' });
  });

  test('shows those who hold something, and everybody when asked', async () => {
    expect(namesIn((await room.get('ada', PAGE)).html)).not.toContain('Clara Whitfield');
    const all = await room.get('ada', `${PAGE}?who=everybody&name=clara`);
    expect(namesIn(all.html)).toEqual(['Clara Whitfield']);
    expect(marksIn(all.html, 'Clara Whitfield')).toEqual(['', '', '', '', '', '']);
    const gone = await room.get('ada', `${PAGE}?who=everybody&name=crowther`);
    expect(gone.html).toContain('inactive: holds nothing');
  });

  test.each(FLAGS)('sorts by %s: a second click brings its holders to the top', async (flag) => {
    const plain = await room.get('ada', PAGE);
    expect(sortedIn(plain.html)).toEqual({ User: 'ascending' });
    const once = await room.get('ada', headerLink(plain.html, flag));
    const twice = await room.get('ada', headerLink(once.html, flag));
    expect(sortedIn(once.html)).toEqual({ [flag]: 'ascending' });
    expect(sortedIn(twice.html)).toEqual({ [flag]: 'descending' });
    const holders = await holdersByName(flag);
    expect(holders.length).toBeGreaterThan(0);
    expect(namesIn(twice.html).slice(0, holders.length)).toEqual(holders);
    expect(namesIn(once.html).slice(-holders.length)).toEqual(holders);
    const others = namesIn(once.html).slice(0, -holders.length);
    expect(others).toEqual([...others].sort());
    expect(namesIn(twice.html).slice(holders.length)).toEqual(others);
  });

  test('everybody is in the order of names; a flag’s header leads to those who hold something', async () => {
    const all = await room.get('ada', `${PAGE}?who=everybody&sort=delete&order=descending`);
    expect(sortedIn(all.html)).toEqual({ User: 'descending' });
    const sorted = await room.get('ada', headerLink(all.html, 'delete'));
    expect(namesIn(sorted.html)).not.toContain('Clara Whitfield');
    expect(sortedIn(sorted.html)).toEqual({ delete: 'ascending' });
  });

  test('asks for as much whether one user fits or fifty', async () => {
    const one = await queriesOf(() => room.get('ada', `${PAGE}?name=ada`));
    const many = await queriesOf(() => room.get('ada', `${PAGE}?who=everybody`));
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(5);
  });

  async function queriesOf(work: () => Promise<unknown>): Promise<number> {
    await work();
    const { pool } = room;
    let queries = 0;
    const count = () => {
      queries++;
    };
    pool.on('acquire', count);
    await work();
    pool.off('acquire', count);
    return queries;
  }

  async function holdersByName(flag: Flag): Promise<string[]> {
    const actors = await Promise.all(CAST.map(({ name }) => standingOf(room.prisma, room.idOf(keyOf(name)))));
    return actors
      .filter(({ flags }) => flags.some((held) => held.flag === flag))
      .map(({ person }) => person.name)
      .sort();
  }
});

describe.each([3, 17, 256])('the generated world %i, of nested groups', (seed) => {
  test('everybody’s marks are what the law says of them', async () => {
    const { prisma, pool, close } = await freshDatabase();
    await writeWorld(pool, generateWorld(seed));
    await agreesWithLaw(prisma).finally(close);
  });
});

/** Of every user there is: the marks shown are the flags that the law gives, and so are the holders that SQL finds. */
async function agreesWithLaw(prisma: PrismaClient): Promise<void> {
  const ids = (await prisma.user.findMany({ select: { id: true } })).map(({ id }) => id);
  const standings = await standingsOf({ prisma }, ids);
  expect(standings).toHaveLength(ids.length);
  const found = new Map<Flag, Set<number>>();
  for (const flag of FLAGS) {
    const rows = await prisma.$queryRaw<
      { id: number }[]
    >`SELECT u."id" FROM "users" u WHERE ${holds([flag])}`;
    const sorted = await prisma.$queryRaw<
      { id: number }[]
    >`SELECT u."id" FROM "users" u WHERE ${isHolder(flag)}`;
    found.set(flag, new Set(rows.map(({ id }) => id)));
    expect(new Set(sorted.map(({ id }) => id))).toEqual(found.get(flag));
  }
  let held = 0;
  for (const standing of standings) {
    const { id } = standing.actor.person;
    const law = await standingOf(prisma, id);
    for (const flag of FLAGS) {
      const { sources, note } = markOf(standing, flag);
      const flags = law.flags.filter((one) => one.flag === flag);
      expect([id, flag, sources.length > 0]).toEqual([id, flag, flags.length > 0]);
      expect([id, flag, found.get(flag)?.has(id)]).toEqual([id, flag, flags.length > 0]);
      expect(sources).toHaveLength(new Set(flags.map(({ groupId }) => groupId)).size);
      expect([id, flag, note === undefined]).toEqual([
        id,
        flag,
        sources.length === 0 || counts(law.staff, flag),
      ]);
      held += flags.length;
    }
  }
  expect(held).toBeGreaterThan(5);
}

function counts(staff: boolean, flag: Flag): boolean {
  return staff || flag === 'access' || flag === 'setup';
}

function rowsIn(html: string): string[] {
  const [, body = ''] = html.split('<tbody');
  return body.split('<tr').slice(1);
}

function namesIn(html: string): string[] {
  return rowsIn(html).map((row) => textOf(/<th[^>]*><a[^>]*>(.*?)<\/a>/.exec(row)?.[1] ?? ''));
}

/** The sources of a user's marks, flag by flag; '' for one that they don't hold. */
function marksIn(html: string, name: string): string[] {
  const row = rowsIn(html).find((one) => one.includes(`>${name}<`)) ?? '';
  return [...row.matchAll(/<td[\s\S]*?<\/td>/g)].map(([cell]) =>
    textOf(/<ul[^>]*>([\s\S]*?)<\/ul>/.exec(cell)?.[1] ?? ''),
  );
}

function sortedIn(html: string): Record<string, string> {
  const headers = [...html.matchAll(/aria-sort="(\w+)"><a[^>]*>([\w-]+)/g)];
  return Object.fromEntries(
    headers.filter(([, sort]) => sort !== 'none').map(([, sort, text]) => [text, sort]),
  );
}

function headerLink(html: string, flag: Flag): string {
  const [, href = ''] = new RegExp(`aria-sort="\\w+"><a[^>]*href="([^"]*)">${flag}<`).exec(html) ?? [];
  return href.replaceAll('&amp;', '&');
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
