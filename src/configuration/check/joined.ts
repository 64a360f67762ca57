// The groups that whoever registers becomes a member of: they may raise cases for everybody, but never hold a flag.
import type { Say } from '../check.ts';
import { type Document, lineageOf, type Place } from '../document.ts';

/** Says where a group that everybody joins would hold a flag, itself or by a group above it. */
export function checkJoined(document: Document, saying: (place: Place) => Say): void {
  const held = new Map<string, string>();
  for (const { group, flag } of document.flag.values())
    if (group !== undefined && !held.has(group)) held.set(group, flag);
  for (const [key, { name, joined }] of document.group) {
    if (!joined) continue;
    const above = lineageOf(document.group, key).find((one) => held.has(one));
    if (above === undefined) continue;
    const from = above === key ? '' : `, which ${document.group.get(above)?.name ?? above} holds`;
    saying({ section: 'group', key })(
      `Whoever registers joins ${name}, so everybody would hold the flag ${held.get(above)}${from}. Flags are for groups that nobody joins by themselves`,
      'joined',
    );
  }
}
