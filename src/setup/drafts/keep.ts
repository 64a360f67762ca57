// What every screen of setup that changes the configuration ends with: the change goes into the administrator’s draft, and
// nothing holds before they have published it.
import { checkShape } from '../../configuration/check.ts';
import type { Piece, Place, Section } from '../../configuration/document.ts';
import { putPiece } from '../../configuration/draft.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Reply } from '../../web/reply.ts';
import { Invalid } from '../../web/routing.ts';

/**
 * Keeps a piece in the actor’s draft as it is to be (undefined: taken away) and leads on with a notice. Throws Invalid
 * with what is wrong with it by itself; whether all of it holds together is said before publishing.
 */
export async function keepInDraft<S extends Section>(
  permit: SetupPermit,
  place: Place<S>,
  after: Piece<S> | undefined,
  goTo: string,
): Promise<Reply> {
  const problems = checkShape({ ...place, before: undefined, after });
  if (problems.length > 0)
    throw new Invalid(
      ...problems.map(({ path, message }) => ({ field: String(path[0] ?? ''), text: message })),
    );
  await refuseOtherTab(permit, place);
  await putPiece(permit, place, after);
  return { goTo, notice: 'Kept in your draft. It holds as soon as you publish it.' };
}

// What a request has kept itself is no other tab's.
const keptUnder = new WeakMap<SetupPermit, Set<string>>();

/** Throws Invalid where the actor has changed the same piece in another tab since the form’s page was made. */
async function refuseOtherTab(permit: SetupPermit, { section, key }: Place): Promise<void> {
  const { tx, actor, opened } = permit;
  const kept = keptUnder.get(permit) ?? new Set<string>();
  const again = kept.has(`${section} ${key}`);
  keptUnder.set(permit, kept.add(`${section} ${key}`));
  if (opened === undefined || again) return;
  const later = { section, key, changedAt: { gt: new Date(opened) }, draft: { byId: actor.person.id } };
  if ((await tx.draftPiece.count({ where: later })) === 0) return;
  throw new Invalid({
    text: 'You have changed this in another tab or window since you opened this page. Open it anew to see what you did there, or send this again to replace it.',
  });
}
