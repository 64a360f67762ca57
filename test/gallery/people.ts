// The gallery's people, and the tabs above every page about them.
import { ROOMS, tabs as tabsOf } from '../../src/setup/rooms.ts';
import type { Tab } from '../../src/web/look/parts.ts';

export function tabs(current: string): Tab[] {
  const room = ROOMS.flatMap(({ rooms }) => rooms).find(({ text }) => text === current);
  if (room === undefined) throw new Error(`Setup has no room “${current}”`);
  return tabsOf(room);
}

export const people = [
  'Ada Bellamy',
  'Clara Whitfield',
  'Martin Okafor',
  'Priya Nair',
  'Tom Archer-Llewellyn',
  'Anonymous',
];
