// The journal's head as it is written down elsewhere: its number, a colon, its hash.
import type { Head } from './chain.ts';

/** A head as text. */
export function headInWords({ number, hash }: Head): string {
  return `${number}:${hash}`;
}

/** The head that a text says; undefined where it says none. */
export function readHead(text: string): Head | undefined {
  const [, number = '', hash = ''] = /^(\d{1,9}):([\da-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return hash === '' ? undefined : { number: Number(number), hash };
}
