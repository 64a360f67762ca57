// The buttons of a form that don't mean "Continue": add an entry, remove one, take a file away, press on the map.
import type { Typed } from './answer.ts';
import type { Field } from './definition.ts';
import { entryFields, entryName, sentEntries } from './entries.ts';
import { inputNames, MOST } from './kinds.ts';
import { placeAt } from './map.ts';
import { first } from './sent.ts';

export type Pressed =
  | { does: 'add'; group: string }
  /** `entry` counts from 1, as people do. */
  | { does: 'remove'; group: string; entry: number }
  | { does: 'remove-file'; field: string; id: string }
  /** `name` is the place's: of one inside a group, with its entry. */
  | { does: 'point'; name: string; x: number; y: number };

const KEY = /^[a-z][a-z0-9-]*$/;
const MAP = /^([a-z][a-z0-9-]*)-map\.x$/;

/** What every such button of a form is named. */
export const BUTTON = '_do';

/** Which of them sent the form; nothing where it was "Continue". */
export function pressed(sent: Typed): Pressed | undefined {
  const [does, key = '', what = ''] = first(sent, BUTTON).split(':');
  if (KEY.test(key)) {
    if (does === 'add') return { does, group: key };
    if (does === 'remove' && /^\d{1,3}$/.test(what)) return { does, group: key, entry: Number(what) };
    if (does === 'remove-file' && what !== '') return { does, field: key, id: what };
  }
  const name = Object.keys(sent).flatMap((one) => MAP.exec(one)?.[1] ?? [])[0];
  if (name === undefined) return undefined;
  const [x, y] = [Number(first(sent, `${name}-map.x`)), Number(first(sent, `${name}-map.y`))];
  return Number.isFinite(x) && Number.isFinite(y) ? { does: 'point', name, x, y } : undefined;
}

/**
 * What the page shows next: what was typed, changed by the button, and the id of what should be in focus. Nothing is
 * checked yet. Files are kept elsewhere: for `remove-file` nothing changes here.
 */
export function press(
  fields: readonly Field[],
  typed: Typed,
  button: Pressed,
): { typed: Typed; focus: string } {
  if (button.does === 'remove-file') return { typed, focus: button.field };
  if (button.does === 'point') return point(fields, typed, button);
  const group = fields.find(({ key, kind }) => kind === 'group' && key === button.group);
  if (!group) return { typed, focus: button.group };
  return button.does === 'add' ? add(group, typed) : remove(group, typed, button.entry - 1);
}

function add(group: Field, typed: Typed): { typed: Typed; focus: string } {
  const { key, most = MOST.group } = group;
  const count = sentEntries(group, typed);
  const next = Math.min(count + 1, Math.max(most, 1));
  return {
    typed: { ...typed, [`${key}-entries`]: String(next) },
    focus: entryName(key, next - 1, firstKey(group)),
  };
}

/** Those after the one that is removed move up. */
function remove(group: Field, typed: Typed, gone: number): { typed: Typed; focus: string } {
  const { key } = group;
  const count = sentEntries(group, typed);
  if (gone < 0 || gone >= count) return { typed, focus: key };
  const kept = Array.from({ length: count }, (_, at) => at).filter((at) => at !== gone);
  const entries = kept.flatMap((from, at) => moved(group, typed, from, at));
  const others = Object.entries(typed).filter(([name]) => !isOfEntry(group, name));
  return {
    typed: Object.fromEntries([...others, [`${key}-entries`, String(Math.max(kept.length, 1))], ...entries]),
    focus: entryName(key, Math.max(gone - 1, 0), firstKey(group)),
  };
}

function moved(group: Field, typed: Typed, from: number, to: number): [string, string | readonly string[]][] {
  return entryFields(group).flatMap(({ key, kind }) => {
    const names = inputNames(kind, entryName(group.key, to, key));
    return inputNames(kind, entryName(group.key, from, key)).flatMap((name, at) => {
      const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
      const entry: [string, string | readonly string[]] = [names[at] ?? name, value ?? ''];
      return value === undefined ? [] : [entry];
    });
  });
}

function isOfEntry({ key }: Field, name: string): boolean {
  return name.startsWith(`${key}-`) && /^\d+-/.test(name.slice(key.length + 1));
}

// Pressing Enter on the map says nothing of where: browsers send its corner then.
function point(
  fields: readonly Field[],
  typed: Typed,
  { name, x, y }: Extract<Pressed, { does: 'point' }>,
): { typed: Typed; focus: string } {
  const area = placeNamed(fields, name)?.area;
  if (!area || (x === 0 && y === 0)) return { typed, focus: name };
  const { latitude, longitude } = placeAt(area, x, y);
  return {
    typed: { ...typed, [`${name}-latitude`]: latitude, [`${name}-longitude`]: longitude },
    focus: `${name}-map`,
  };
}

function placeNamed(fields: readonly Field[], name: string): Field | undefined {
  const inGroup = (group: Field) => {
    const rest = name.startsWith(`${group.key}-`) ? name.slice(group.key.length + 1) : '';
    const key = /^\d+-(.+)$/.exec(rest)?.[1];
    return entryFields(group).find((one) => one.key === key);
  };
  const found = fields.find(({ key }) => key === name) ?? fields.flatMap((group) => inGroup(group) ?? [])[0];
  return found?.kind === 'place' ? found : undefined;
}

function firstKey(group: Field): string {
  return entryFields(group).find(({ kind }) => kind !== 'note')?.key ?? '';
}
