// The list of users: found among many, narrowed, a page at a time; and its door.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Invisible, NoAccess } from '../../../src/permissions/refusals.ts';
import { ANONYMOUS, SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const LIST = '/setup/users';
const userPage = (who: string) => `${LIST}/${room.idOf(who)}`;

describe('the list', () => {
  const names = (html: string) =>
    [...html.matchAll(/cm-queue__link" href="[^"]*">([^<]*)</g)].map(([, name]) => name);
  const found = async (query: string) => names((await room.get('ada', `${LIST}?${query}`)).html);

  test.each([
    ['clara', 'the beginning of a first name'],
    ['WHITF', 'the beginning of a last name, in any case'],
    ['whit cla', 'both, in any order'],
    ['clara@amb', 'the beginning of an address'],
  ])('finds somebody by %s: %s', async (name) => {
    expect(await found(`name=${encodeURIComponent(name)}`)).toEqual(['Clara Whitfield']);
  });

  test.each(['lara', '@', '%', "' or 1=1 --", ':*', '\\'])('finds nobody by %s', async (name) => {
    const { status, html } = await room.get('ada', `${LIST}?name=${encodeURIComponent(name)}`);
    expect([status, names(html)]).toEqual([200, []]);
    expect(html).toContain('No user fits');
  });

  test('narrows to staff, or to the inactive', async () => {
    const staff = await found('only=staff');
    expect(staff).toContain('Martin Okafor');
    expect(staff).toContain('Ada Bellamy');
    for (const name of ['Clara Whitfield', 'Greta Hollis', 'Ian Crowther', 'Anonymous visitor'])
      expect(staff).not.toContain(name);
    expect(await found('only=inactive')).toEqual(['Ian Crowther']);
  });

  test('shows the anonymous user, never the system', async () => {
    expect(await found('name=anonymous')).toEqual(['Anonymous visitor']);
    expect(await found('name=casement')).toEqual([]);
    expect((await room.get('ada', `${LIST}/${ANONYMOUS}`)).status).toBe(200);
    await expect(room.get('ada', `${LIST}/${SYSTEM}`)).rejects.toThrow(Invisible);
  });

  test('pages through everybody once, down and up again', async () => {
    const people = Array.from({ length: 120 }, (_, at) => ({
      name: 'Zoe Same',
      email: `zoe-${at}@example.org`,
    }));
    await room.prisma.user.createMany({ data: people });
    const follow = async (rel: string) => {
      const seen: string[][] = [];
      for (let address: string | undefined = start; address; ) {
        const { html }: { html: string } = await room.get('ada', address);
        seen.push([...html.matchAll(/href="\/setup\/users\/(\d+)"/g)].map(([, id]) => id ?? ''));
        last = address;
        address = new RegExp(`href="([^"]*)" rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
      }
      return seen;
    };
    let start = `${LIST}?name=zoe`;
    let last = start;
    const down = await follow('next');
    expect(down.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(down.flat()).size).toBe(120);
    start = last;
    const up = await follow('prev');
    expect(up.reverse()).toEqual(down);
  });
});

describe('the door', () => {
  test.each(['aaron', 'carla', 'martin', 'nick'])('stays shut to %s', async (who) => {
    await expect(room.get(who, LIST)).rejects.toThrow(NoAccess);
    await expect(room.post(who, `${userPage(who)}/grant-flag`, { flag: 'setup', type: '' })).rejects.toThrow(
      NoAccess,
    );
  });

  test.each(['0', 'x', '999999999', '1.5'])('user %s is nobody', async (id) => {
    await expect(room.get('ada', `${LIST}/${id}`)).rejects.toThrow(Invisible);
    await expect(room.post('ada', `${LIST}/${id}/deactivate`)).rejects.toThrow(Invisible);
  });
});
