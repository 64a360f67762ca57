// The roles in their order, each with where it is used.
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { draftedIn, stateTag } from '../drafts/standing.ts';
import type { GroupBranch } from '../models.ts';
import { DRAFT, ROLES, tabs } from '../rooms.ts';
import { setupPage } from '../show.ts';
import type { RolesPage } from './models.ts';
import { countUses, type RoleCounts } from './uses.ts';

const MOST = 100;

/** GET /setup/roles */
export async function listRoles({ prisma, actor }: Visit): Promise<Reply> {
  const counts = new Map((await countUses(prisma)).map((row) => [row.key, row]));
  const roles = [...(await draftedIn(prisma, actor.person.id, 'role')).values()].sort(
    (one, other) => one.piece.position - other.piece.position,
  );
  const model: RolesPage = {
    tabs: tabs(ROLES),
    add: { text: 'Add a role', href: '/setup/add-role' },
    roles: roles.slice(0, MOST).map(({ key, piece, state }): GroupBranch => {
      const href = state === 'gone' ? DRAFT.href : `${ROLES.href}/${key}`;
      return {
        text: piece.name,
        href,
        note: usesInWords(counts.get(key)),
        tags: stateTag(state),
        children: [],
      };
    }),
    ...(roles.length > MOST ? { more: `and ${roles.length - MOST} more` } : {}),
  };
  return setupPage('setup/roles', 'Roles', model);
}

function usesInWords(counts: RoleCounts | undefined): string {
  if (!counts) return 'not published yet';
  const { types, workflows, transitions, rights } = counts;
  const said = [
    [types, 'given by groups of', 'type'],
    [workflows, 'acts in', 'workflow'],
    [transitions, 'makes', 'transition'],
    [rights, 'has rights of its own on', 'field'],
  ] as const;
  const words = said
    .filter(([count]) => count > 0)
    .map(([count, verb, what]) => `${verb} ${count} ${what}${count === 1 ? '' : 's'}`);
  return words.length > 0 ? words.join(', ') : 'used nowhere';
}
