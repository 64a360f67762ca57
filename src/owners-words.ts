// What a history's entry says, in the words of a case's owner: they know statuses by their public names.
import type { Configuration, Status } from './permissions/configuration.ts';
import type { Language } from './words/languages.ts';
import { publicNameIn } from './words/translated.ts';

const STATUS_KEYS: ReadonlySet<string> = new Set(['from', 'to']);

/**
 * An event's data with the statuses and reasons that it names called as the owner knows them; `reasons`: by what the
 * history calls them.
 */
export function inOwnersWords(
  data: unknown,
  typeId: number,
  configuration: Configuration,
  language: Language,
  reasons: ReadonlyMap<string, string> = new Map(),
): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {};
  const known = statusesFrom(typeId, configuration);
  const entries = Object.entries(data).map(([key, value]) => {
    if (key === 'reason') return [key, reasons.get(String(value)) ?? value];
    if (!STATUS_KEYS.has(key)) return [key, value];
    const id: unknown = Reflect.get(data, `${key}Id`);
    // It may be called otherwise by now; and of one that is there no more only staff's name is left, which isn't the owner's.
    if (typeof id === 'number') return [key, ownersNameOf(configuration.statuses.get(id), language)];
    const status = known.find((one) => one.name === value);
    return [key, status ? publicNameIn(status, language) : value];
  });
  return Object.fromEntries(entries);
}

function ownersNameOf(status: Status | undefined, language: Language): string {
  return status ? publicNameIn(status, language) : '';
}

/** Those of the type, then all others: the case may have been of another type when it was written. */
function statusesFrom(typeId: number, { types, statuses }: Configuration): Status[] {
  const own = (types.get(typeId)?.statusIds ?? []).flatMap((id) => statuses.get(id) ?? []);
  return [...own, ...statuses.values()];
}
