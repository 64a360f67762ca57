// Between the keys of the configuration’s pieces and the ids of their rows.
import type { Reader } from '../permissions/load-configuration.ts';

const TABLES = ['role', 'group', 'workflow', 'caseType', 'calendar'] as const;
type Table = (typeof TABLES)[number];

/** The keys and ids of a moment; what is written meanwhile is added with `learn`. */
export type Keys = {
  /** Throws where nothing has this key: what names it is checked before. */
  idOf(table: Table, key: string): number;
  keyOf(table: Table, id: number): string;
  has(table: Table, key: string): boolean;
  learn(table: Table, key: string, id: number): void;
  forget(table: Table, key: string): void;
};

/** Reads them all: some hundreds of rows. */
export async function readKeys(tx: Reader): Promise<Keys> {
  const ids = new Map<Table, Map<string, number>>();
  const keys = new Map<Table, Map<number, string>>();
  const rows = {
    role: await tx.role.findMany({ select: { id: true, key: true } }),
    group: await tx.group.findMany({ select: { id: true, key: true } }),
    workflow: await tx.workflow.findMany({ select: { id: true, key: true } }),
    caseType: await tx.caseType.findMany({ select: { id: true, key: true } }),
    calendar: await tx.calendar.findMany({ select: { id: true, key: true } }),
  };
  const learn = (table: Table, key: string, id: number) => {
    ids.get(table)?.set(key, id);
    keys.get(table)?.set(id, key);
  };
  for (const table of TABLES) {
    ids.set(table, new Map());
    keys.set(table, new Map());
    for (const { id, key } of rows[table]) learn(table, key, id);
  }
  return {
    idOf: (table, key) => known(ids.get(table)?.get(key), table, key),
    has: (table, key) => ids.get(table)?.has(key) === true,
    keyOf: (table, id) => known(keys.get(table)?.get(id), table, id),
    learn,
    forget: (table, key) => ids.get(table)?.delete(key),
  };
}

function known<Value>(value: Value | undefined, table: Table, name: string | number): Value {
  if (value === undefined) throw new Error(`the configuration has no ${table} “${name}”`);
  return value;
}
