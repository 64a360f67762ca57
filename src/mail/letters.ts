// Telling people of what was done to a case: called by whoever did it, in the same transaction.
import type { Config } from '../config.ts';
import { factsByIds } from '../permissions/facts.ts';
import type { Tx } from '../permissions/permit.ts';
import { membersOf } from '../permissions/who-may.ts';
import { lettersIn } from './compose.ts';
import type { OwnerLetter, StaffAddressee, StaffLetter } from './kinds.ts';
import { post } from './outbox.ts';
import { ownerAsReader, staffAsReaders } from './recipients.ts';
import { ownersWords, readStory, staffsWords } from './words.ts';

/**
 * Writes a letter to the case's owner into the outbox, if they have an address and may see the case, as it is now.
 * Throws RulesMoved where the rules changed since `by` was compiled.
 */
export async function tellOwner(tx: Tx, config: Config, caseId: number, letter: OwnerLetter): Promise<void> {
  const [facts] = await factsByIds(tx, [caseId]);
  const story = await readStory(tx, caseId);
  const reader = facts && (await ownerAsReader(tx, letter, facts, story));
  if (!reader) return;
  const compose = lettersIn(config, `${letter.action}-owner`);
  const words = ownersWords(config, story, letter, reader);
  const about = { caseId, action: letter.action, recipient: 'owner' } as const;
  await post(tx, config, about, [{ ...reader, ...compose(words) }]);
}

/**
 * Writes a letter to staff into the outbox: one for each addressee who may see the case, as it is now.
 * Throws RulesMoved where the rules changed since `by` was compiled.
 */
export async function tellStaff(
  tx: Tx,
  config: Config,
  caseId: number,
  letter: StaffLetter,
  to: StaffAddressee,
): Promise<void> {
  const [facts] = await factsByIds(tx, [caseId]);
  const userIds = 'userId' in to ? [to.userId] : await membersOf(tx, [to.groupId]);
  const readers = facts ? await staffAsReaders(tx, letter.by, facts, userIds) : [];
  if (readers.length === 0) return;
  const story = await readStory(tx, caseId);
  const group = 'groupId' in to ? letter.by.configuration.groups.get(to.groupId)?.name : undefined;
  const compose = lettersIn(config, `${letter.action}-staff`);
  const letters = readers.map((reader) => ({
    ...reader,
    ...compose(staffsWords(config, story, letter, reader, group)),
  }));
  await post(tx, config, { caseId, action: letter.action, recipient: 'staff' }, letters);
}
