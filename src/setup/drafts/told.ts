// Changes as a page shows them: in words, so many and no more.

import { type Names, namesFor } from '../../configuration/difference/names.ts';
import { tell } from '../../configuration/difference.ts';
import { type Change, SECTIONS } from '../../configuration/document.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { ToldChange } from './models.ts';
import { placeAddress, placeFields } from './places.ts';

const MOST = 200;
const MOST_SENTENCES = 100;

/** The changes in words, by section, and how many are left off. `drops`: with the button that takes each out again. */
export async function toldOf(
  reader: Reader,
  changes: readonly Change[],
  { drops }: { drops: boolean },
): Promise<{ changes: ToldChange[]; more?: string; names: Names }> {
  const inOrder = changes.toSorted(
    (one, other) => SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section),
  );
  const names = await namesFor(reader, changes);
  const left = changes.length - MOST;
  return {
    names,
    changes: inOrder.slice(0, MOST).map((change) => ({
      title: tell(change, names).title,
      sentences: sentencesOf(change, names),
      ...(drops ? { href: placeAddress(change), drop: placeFields(change) } : {}),
    })),
    ...(left > 0 ? { more: `And ${left.toLocaleString('en-GB')} more changes.` } : {}),
  };
}

/** The sentences of one change, so many and no more. */
export function sentencesOf(change: Change, names: Names): string[] {
  const { sentences } = tell(change, names);
  const left = sentences.length - MOST_SENTENCES;
  return left > 0 ? [...sentences.slice(0, MOST_SENTENCES), `And ${left} more things.`] : sentences;
}
