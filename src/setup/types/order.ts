// Things in an order that small buttons change: one up, one down.
import { z } from 'zod';
import type { ItemButton } from './models.ts';

export const pressedButton = z.object({
  item: z.string('Choose one of the list'),
  do: z.string('Choose what to do'),
});
export type Pressed = z.output<typeof pressedButton>;

/** The list with one thing moved by one place; at the end of the list it stays where it is. */
export function moved<Thing>(things: readonly Thing[], at: number, does: string): Thing[] {
  const to = does === 'up' ? at - 1 : at + 1;
  const [one, other] = [things[at], things[to]];
  if (one === undefined || other === undefined) return [...things];
  return things.map((thing, place) => (place === at ? other : place === to ? one : thing));
}

/** The buttons that move what is at this place of so many. */
export function moves(at: number, of: number): ItemButton[] {
  return [
    ...(at > 0 ? [{ text: 'Move up', value: 'up' }] : []),
    ...(at < of - 1 ? [{ text: 'Move down', value: 'down' }] : []),
  ];
}
