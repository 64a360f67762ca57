// The search across all of setup, as the administrator’s draft leaves it: what fits, by kind, each with where it is changed.
import { pick, withWords } from '../../permissions/list/picking.ts';
import type { SectionProps } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { userAddress } from '../holders.ts';
import { SETUP, USERS } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { idsByName } from '../users/picking.ts';
import { candidatesIn, roomCandidates } from './candidates.ts';
import type { SearchPage } from './models.ts';
import { readSearched } from './read.ts';
import { type Candidate, KINDS, type Kind, sift, wordsIn } from './sift.ts';

const MOST_OF_A_KIND = 20;
const LONGEST = 100;
const LEAST_LETTERS = 2;
const LONGEST_NOTE = 160;

/** GET /setup/search */
export async function showSearch(visit: Visit): Promise<Reply> {
  const sought = (visit.query['q'] ?? '').trim().slice(0, LONGEST);
  const words = wordsIn(sought);
  const enough = words.join('').length >= LEAST_LETTERS;
  const model: SearchPage = {
    sought,
    ...(enough ? { found: await find(visit, words) } : {}),
    empty: {
      title: 'Nothing fits',
      text: 'Nothing in setup has all of these words. Write fewer, or only how they begin.',
    },
  };
  return setupPage('setup/search', 'Search in setup', model, SETUP);
}

async function find(visit: Visit, words: readonly string[]): Promise<SectionProps[]> {
  const pieces = await readSearched(visit.prisma, visit.actor.person.id);
  const fitting = sift([...roomCandidates(), ...candidatesIn(pieces)], words);
  const users = await usersWith(visit, words);
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const all = kind === 'user' ? users : { count: 0, found: fitting.filter((one) => one.kind === kind) };
    return all.found.length === 0 ? [] : [sectionOf(kind, all.found, all.count, words)];
  });
}

/** The first of the users whose name or address has the words. */
async function usersWith({ prisma }: Visit, words: readonly string[]) {
  const picked = await pick(prisma, withWords(words.join(' ')));
  const ids = await idsByName(prisma, picked, { most: MOST_OF_A_KIND });
  const rows = await prisma.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true, active: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const found = rows.map(
    ({ id, name, email, active }): Candidate => ({
      ...{ kind: 'user', name, note: email, further: [], href: userAddress(id) },
      tags: active ? [] : [{ text: 'Inactive', tone: 'closed' }],
    }),
  );
  return { count: picked.count, found };
}

function sectionOf(
  kind: Kind,
  found: readonly Candidate[],
  counted: number,
  words: readonly string[],
): SectionProps {
  const title = KINDS[kind];
  const further = Math.max(counted, found.length) - MOST_OF_A_KIND;
  return {
    ...{ id: `found-${kind}`, title, rows: [] },
    table: {
      caption: title,
      columns: ['What', 'Where'],
      rows: found.slice(0, MOST_OF_A_KIND).map(({ name, note, href, tags }) => [
        { text: name, href, wraps: true },
        { text: inBrief(note), tags },
      ]),
    },
    ...(further > 0 ? { links: [{ text: furtherInWords(further), href: thereOf(kind, words) }] } : {}),
  };
}

function inBrief(note: string): string {
  return note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE).trimEnd()}…` : note;
}

function furtherInWords(further: number): string {
  return `${countInWords(further, 'further one', 'further ones')}: look there`;
}

const ROOM_OF: Readonly<Partial<Record<Kind, string>>> = { part: '/setup/types', step: '/setup/workflows' };

/** The page that lists a kind. */
function thereOf(kind: Kind, words: readonly string[]): string {
  if (kind === 'user') return `${USERS.href}?${new URLSearchParams({ name: words.join(' ') })}`;
  return ROOM_OF[kind] ?? (kind === 'room' ? SETUP.href : `/setup/${kind}s`);
}
