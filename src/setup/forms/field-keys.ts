// Keys of pages and fields: made once from what they are called, and never changed, for answers are stored under them.
import { inputNames, PARTS } from '../../forms/kinds.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { RawForm } from './raw.ts';

const MOST = 40;
const ENDINGS = [...Object.values(PARTS).flat(), 'entries'];

/** A key for a page of this title that no other page of the form has. */
export function pageKey(title: string, { pages }: RawForm): string {
  const taken = new Set(pages.map(({ key }) => key));
  return numbered(words(title), (key) => !taken.has(key));
}

/** All keys that fields of a type had in any form that was ever published: answers are stored under them. */
export async function keysEver(reader: Reader, typeKey: string): Promise<Set<string>> {
  const rows = await reader.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT jsonb_path_query(f."definition", '$.pages[*].fields[*].**.key') #>> '{}' AS "key"
    FROM "forms" f JOIN "case_types" t ON t."id" = f."caseTypeId" WHERE t."key" = ${typeKey}`;
  return new Set(rows.map(({ key }) => key));
}

/**
 * A key for a field of this label, which none of `ever` is. No other field of the type’s forms has it, or sends a part of its answer
 * under it, whatever kind either becomes.
 */
export function fieldKey(
  label: string,
  forms: readonly (RawForm | undefined)[],
  ever: ReadonlySet<string>,
): string {
  const fields = forms.flatMap((form) => form?.pages ?? []).flatMap((page) => page.fields);
  const keys = fields.flatMap(({ key, fields: inner = [] }) => [key, ...inner.map((one) => one.key)]);
  const taken = new Set([
    ...keys.flatMap(namesOf),
    ...fields.flatMap(({ kind, key }) => inputNames(kind, key)),
  ]);
  const isFree = (key: string) =>
    !ever.has(key) &&
    !namesOf(key).some((name) => taken.has(name)) &&
    !keys.some((other) => isInEntry(key, other) || isInEntry(other, key));
  return numbered(words(label), isFree);
}

/** A key for one of several options. */
export function optionKey(label: string, taken: ReadonlySet<string>): string {
  return numbered(words(label), (key) => !taken.has(key));
}

function namesOf(key: string): string[] {
  return [key, ...ENDINGS.map((ending) => `${key}-${ending}`)];
}

/** Whether one key is how an entry of a group of the other key would name its answer. */
function isInEntry(key: string, group: string): boolean {
  return key.startsWith(`${group}-`) && /^\d+-/.test(key.slice(group.length + 1));
}

function words(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // It begins with a letter, and is nothing that every object has.
  const base = /^[a-z]/.test(letters) && !(letters in Object.prototype) ? letters : `the-${letters}`;
  return base.slice(0, MOST - 4).replace(/-+$/, '');
}

function numbered(base: string, isFree: (key: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (isFree(key)) return key;
  }
}
