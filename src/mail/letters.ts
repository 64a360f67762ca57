// Telling people of what was done to a case: called by whoever did it, in the same transaction.
import type { Config } from '../config.ts';
import { type CaseFacts, factsByIds } from '../permissions/facts.ts';
import type { Permit, Tx } from '../permissions/permit.ts';
import { holders } from '../permissions/state-rules.ts';
import { MANAGER } from '../permissions/vocabulary.ts';
import { membersOf } from '../permissions/who-may.ts';
import { lettersIn } from './compose.ts';
import { invitationOf } from './invitation.ts';
import type { ForwardedCase, OwnerLetter, StaffAddressee, StaffLetter } from './kinds.ts';
import { post } from './outbox.ts';
import { ownerAsReader, type Reader, staffAsReaders } from './recipients.ts';
import { letterFor } from './templates/texts.ts';
import { ownersWords, readStory, type Story, staffsWords } from './words.ts';

/**
 * Writes a letter to the case's owner into the outbox, if they have an address and may see the case, as it is now, unless
 * this letter is switched off. Gives whether it did. Throws RulesMoved where the rules changed since `by` was compiled.
 */
export async function tellOwner(
  tx: Tx,
  config: Config,
  caseId: number,
  letter: OwnerLetter,
): Promise<boolean> {
  const [facts] = await factsByIds(tx, [caseId]);
  const story = await readStory(tx, caseId);
  const reader = facts && (await ownerAsReader(tx, letter, facts, story));
  if (!reader) return false;
  const about = { caseId, action: letter.action, recipient: 'owner' } as const;
  const { isOff, compose } = await letterFor(tx, config, about, facts.typeId, reader.language);
  if (isOff) return false;
  const words = ownersWords(config, story, letter, reader);
  await post(tx, config, about, [
    {
      ...reader,
      ...compose(words),
      ...invitationIn(config, story, letter, reader, words.address),
    },
  ]);
  return true;
}

/**
 * Writes a letter to staff into the outbox: one for each addressee who may see the case, as it is now. Gives to how many.
 * Throws RulesMoved where the rules changed since `by` was compiled.
 */
export async function tellStaff(
  tx: Tx,
  config: Config,
  caseId: number,
  letter: StaffLetter,
  to: StaffAddressee,
): Promise<number> {
  const [facts] = await factsByIds(tx, [caseId]);
  const userIds =
    'groupId' in to ? await membersOf(tx, [to.groupId]) : 'userId' in to ? [to.userId] : to.userIds;
  const readers = facts ? await staffAsReaders(tx, letter, facts, userIds) : [];
  if (!facts || readers.length === 0) return 0;
  const about = { caseId, action: letter.action, recipient: 'staff' } as const;
  const { isOff, compose } = await letterFor(tx, config, about, facts.typeId, 'en');
  if (isOff) return 0;
  const story = await readStory(tx, caseId);
  const group = 'groupId' in to ? letter.by.configuration.groups.get(to.groupId)?.name : undefined;
  const letters = readers.map((reader) => {
    const words = staffsWords(config, story, letter, reader, group);
    return { ...reader, ...compose(words), ...invitationIn(config, story, letter, reader, words.address) };
  });
  await post(tx, config, about, letters);
  return letters.length;
}

/** Writes a case to an address outside: by a permit, so that somebody who may forward it answers for what it says. */
export async function tellOutside(
  { tx, actor, facts }: Permit<'forward'>,
  config: Config,
  address: string,
  forwarded: ForwardedCase,
): Promise<void> {
  const { reference, caseType } = await readStory(tx, facts.id);
  const words = {
    ...forwarded,
    site: config.siteName,
    reference,
    type: caseType.name,
    by: actor.person.name,
  };
  const letter = lettersIn(config, 'forward-outside')(words);
  const about = { caseId: facts.id, action: 'forward', recipient: 'outside' } as const;
  await post(tx, config, about, [{ ...letter, userId: null, address }]);
}

/**
 * The same to whoever works on the case: the people who have it, and `also`; where there are none, the groups that
 * it is assigned to. Takes the facts as they were when the change began.
 */
export async function tellWhoHasIt(
  tx: Tx,
  config: Config,
  facts: CaseFacts,
  letter: StaffLetter,
  also: readonly number[] = [],
): Promise<void> {
  const userIds = [...new Set([...holders(facts), ...also])];
  if (userIds.length > 0) {
    await tellStaff(tx, config, facts.id, letter, { userIds });
    return;
  }
  const groupIds = facts.assignments.filter((row) => row.roleId === MANAGER).map((row) => row.groupId);
  for (const groupId of groupIds.filter((id) => id !== null))
    await tellStaff(tx, config, facts.id, letter, { groupId });
}

/** What goes with a letter about an appointment, for a reader who may know what happens to the case. */
function invitationIn(
  config: Config,
  { reference }: Story,
  letter: OwnerLetter | StaffLetter,
  reader: Reader,
  address: string | null,
): { calendar?: string } {
  if (letter.action !== 'book-appointment' || !reader.may('view-history')) return {};
  return { calendar: invitationOf(config, letter.meeting, reference, reader, address) };
}
