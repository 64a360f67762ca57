// The last user who holds setup can't lose it: otherwise nobody could ever give it back.
import { recordSetup } from '../journal.ts';
import { someoneHolds } from '../permissions/list/people.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import { Invalid } from '../web/routing.ts';

type JournalData = Parameters<typeof recordSetup>[3];

/** What every change here ends with: its entry in the journal, and the proof that somebody still holds setup. */
export async function finish(
  permit: SetupPermit,
  action: string,
  subject: string,
  data?: JournalData,
  why?: string,
): Promise<void> {
  await recordSetup(permit, action, subject, data, why);
  await keepSetup(permit.tx);
}

/**
 * Throws Invalid where no active person holds setup any more through anything. Asked after the change, inside its
 * transaction; since changes of setup go one after the other, two of them can't each spare the other's last holder.
 */
export async function keepSetup(tx: Reader): Promise<void> {
  if (await someoneHolds(tx, 'setup')) return;
  throw new Invalid({
    text: 'Nobody would hold the flag setup any more, so this was not done. Grant setup to somebody else first.',
  });
}
