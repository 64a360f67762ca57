// The functions of src/permissions that the agreement holds against the oracle: the real ones, or a changed copy's.
import path from 'node:path';
import type { decide } from '../../src/permissions/decide.ts';
import type { factsByIds } from '../../src/permissions/facts.ts';
import type { restorableIds } from '../../src/permissions/list/deleted.ts';
import type { seenThrough } from '../../src/permissions/list/seen-through.ts';
import type { countVisible, visibleIds, visiblePlaces } from '../../src/permissions/list/visible.ts';
import type { raiseRefusal } from '../../src/permissions/raise.ts';
import type { standingOf } from '../../src/permissions/standing.ts';
import type { whoMay } from '../../src/permissions/who-may.ts';
import type { explain } from '../../src/permissions/why/explain.ts';

export type Law = {
  decide: typeof decide;
  explain: typeof explain;
  factsByIds: typeof factsByIds;
  standingOf: typeof standingOf;
  visibleIds: typeof visibleIds;
  visiblePlaces: typeof visiblePlaces;
  countVisible: typeof countVisible;
  seenThrough: typeof seenThrough;
  restorableIds: typeof restorableIds;
  whoMay: typeof whoMay;
  raiseRefusal: typeof raiseRefusal;
};

export const PERMISSIONS = path.resolve(import.meta.dirname, '../../src/permissions');

const FILES = [
  'decide',
  'list/deleted',
  'why/explain',
  'facts',
  'raise',
  'list/seen-through',
  'standing',
  'list/visible',
  'who-may',
];

/** Loads the law from a folder that has the files of src/permissions. Throws where one doesn't load. */
export async function loadLaw(folder: string = PERMISSIONS): Promise<Law> {
  const modules = await Promise.all(FILES.map((file) => import(path.join(folder, `${file}.ts`))));
  return Object.assign({}, ...modules);
}
