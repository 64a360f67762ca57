// The standing rules as sentences; whether they hold at this moment is computed when it is asked.
import { brokenNow } from '../../configuration/standing-rules.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { draftedIn, stateInWords } from '../drafts/standing.ts';
import type { HeldList } from '../models.ts';
import { RULES, tabs } from '../rooms.ts';
import { setupPage } from '../show.ts';
import type { RulesPage } from './models.ts';
import { namesFor, ruleInWords } from './words.ts';

/** GET /setup/rules, with `?check=1` whether each of those that are published holds. */
export async function listRules({ prisma, actor, query }: Visit): Promise<Reply> {
  const drafted = await draftedIn(prisma, actor.person.id, 'rule');
  const names = await namesFor(
    prisma,
    actor.person.id,
    [...drafted.values()].map(({ piece }) => piece),
  );
  const broken = query['check'] === undefined ? undefined : await brokenNow(prisma);
  const found = new Map(broken?.map(({ rule, people }) => [rule.key, people]));
  const list: HeldList = {
    title: 'What must hold',
    none: 'No rule is written down yet.',
    items: [...drafted.values()].map(({ key, piece, state }) => {
      // What the draft says otherwise isn’t what was checked.
      const isChecked = broken && (state === 'published' || state === 'gone');
      const people = isChecked ? found.get(key) : undefined;
      const holds = people
        ? `doesn’t hold now for ${people.length === 1 ? people[0]?.name : `${people.length} people`}`
        : isChecked
          ? 'holds now'
          : undefined;
      const notes = [ruleInWords(piece, names), stateInWords(state), holds].filter(
        (one) => one !== undefined,
      );
      return {
        text: piece.name,
        note: notes.join('; '),
        ...(state === 'gone' ? {} : { href: `${RULES.href}/${key}` }),
        ...(state === 'gone'
          ? {}
          : { remove: { action: `${RULES.href}/${key}/remove`, hidden: [], what: piece.name } }),
      };
    }),
  };
  const model: RulesPage = {
    tabs: tabs(RULES),
    list,
    add: { text: 'Add a rule', href: `${RULES.href}/add` },
    ...(drafted.size > 0
      ? { check: { text: 'Check whether they hold now', href: `${RULES.href}?check=1` } }
      : {}),
  };
  return setupPage('setup/rules', RULES.text, model);
}
