// The other way round: everybody who may do an action on a case, and through what; a page at a time.
import type { CaseFacts } from '../../permissions/facts.ts';
import type { About } from '../../permissions/state-rules.ts';
import type { Action } from '../../permissions/vocabulary.ts';
import { actorsWhoMay } from '../../permissions/who-may.ts';
import { explain } from '../../permissions/why/explain.ts';
import type { Visit } from '../../web/visit.ts';
import { userAddress } from '../holders.ts';
import { countInWords } from '../show.ts';
import { type Asked, whyAddress } from './asked.ts';
import type { WhyPage } from './models.ts';

const PAGE = 50;

/** Three statements, however many they are; only staff and the owner are looked at. */
export async function holdersOf(
  { prisma }: Visit,
  asked: Asked,
  { action, facts, about }: { action: Action; facts: CaseFacts; about: About },
): Promise<NonNullable<WhyPage['holders']>> {
  const all = await actorsWhoMay(prisma, action, facts, about);
  const start = all.findIndex(({ person }) => String(person.id) === asked.after) + 1;
  const shown = all.slice(start, start + PAGE);
  const last = shown.at(-1)?.person.id;
  return {
    title: `Who may do ${action} on ${facts.reference}`,
    table: {
      caption: 'Who may, by name',
      columns: ['Who', 'As', 'Through'],
      rows: shown.map((actor) => {
        const { because, bypass } = explain(actor, action, facts, about);
        const passing = because.filter((reason) => reason.passed);
        const through = passing.map((reason) => reason.through).filter((one) => one !== undefined);
        return [
          // A citizen's name is the case's to tell, not this page's.
          actor.staff
            ? { text: actor.person.name, href: userAddress(actor.person.id) }
            : { text: 'Its owner' },
          { text: [...new Set(passing.map((one) => one.role ?? one.flag ?? one.kind))].join(', ') },
          {
            text: [...new Set(through)].join('; '),
            ...(bypass ? { note: 'past the workflow’s rules' } : {}),
          },
        ];
      }),
    },
    paging: {
      byName: true,
      summary: countInWords(all.length, 'person may', 'people may'),
      ...(start > 0 ? { newer: whyAddress({ ...asked, after: '' }) } : {}),
      ...(start + PAGE < all.length && last ? { older: whyAddress({ ...asked, after: String(last) }) } : {}),
    },
  };
}
