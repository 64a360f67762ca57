// What the journal keeps of a publication beside the version: each right that somebody got or lost, and each group.
import { recordSetup } from '../../journal.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Change, Piece } from '../document.ts';
import type { Keys } from '../keys.ts';

/** Writes an entry for each change of a membership, a flag or a group. `was`, `is`: the ids before and after it was written. */
export async function recordRights(
  permit: SetupPermit,
  changes: readonly Change[],
  { was, is, reason }: { was: Keys; is: Keys; reason: string },
): Promise<void> {
  for (const change of changes) {
    const { before, after, section } = change;
    const piece = after ?? before;
    if (!piece) continue;
    const idOf = (table: 'group' | 'caseType', key: string) =>
      (is.has(table, key) ? is : was).idOf(table, key);
    if (section === 'member') {
      const { group, user } = piece as Piece<'member'>;
      const subject = `group ${idOf('group', group)}`;
      await recordSetup(permit, after ? 'add-member' : 'remove-member', subject, { userId: user }, reason);
    } else if (section === 'flag') {
      const { flag, user, group, type } = piece as Piece<'flag'>;
      const subject = user === undefined ? `group ${idOf('group', group ?? '')}` : `user ${user}`;
      const typeId = type === undefined ? null : idOf('caseType', type);
      await recordSetup(permit, after ? 'grant-flag' : 'take-flag', subject, { flag, typeId }, reason);
    } else if (section === 'group') {
      const did = before === undefined ? 'add-group' : after === undefined ? 'delete-group' : 'change-group';
      const said =
        did === 'change-group' ? { before: groupSaid(before), after: groupSaid(after) } : groupSaid(piece);
      await recordSetup(permit, did, `group ${idOf('group', change.key)}`, said, reason);
    }
  }
}

function groupSaid(piece: Change['after']) {
  const { name, parent = null, joined } = piece as Piece<'group'>;
  return { name, parent, joined };
}
