// How the pieces of a section are read from the tables and written to them.
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Piece, Section } from '../document.ts';
import type { Keys } from '../keys.ts';

/** Reads pieces by key, all of them where no keys are named; writes one, new or changed; takes one away. */
export type Hand<S extends Section> = {
  read(tx: Reader, keys: Keys, which?: readonly string[]): Promise<Map<string, Piece<S>>>;
  /** `before`: the piece as it is now, where that is at hand. */
  write(permit: SetupPermit, keys: Keys, key: string, piece: Piece<S>, before?: Piece<S>): Promise<void>;
  remove(permit: SetupPermit, keys: Keys, key: string): Promise<void>;
};

/** The condition that a row’s key is one of these; every row, where none are named. */
export function withKey(which?: readonly string[]): { key?: { in: string[] } } {
  return which ? { key: { in: [...which] } } : {};
}

/** Nothing in place of null: what isn’t there has no property. */
export function orAbsent<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}
