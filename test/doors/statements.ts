// The statements that a page sends to PostgreSQL, watched for the tests that bound them.
import pg from 'pg';
import { expect, vi } from 'vitest';
import type { Page, Visitor } from '../support/site.ts';

export type Watch = (visitor: Visitor, address: string) => Promise<string[]>;

/** Watches every connection made from now on. Gives the asking for a page's statements; each address must answer 200. */
export function watchStatements(): Watch {
  let statements: string[] = [];
  // Before any connection is made: each keeps the function that it was made with.
  const query = pg.Client.prototype.query;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given as [string | { text: string }];
    statements.push(typeof asked === 'string' ? asked : asked.text);
    return Reflect.apply(query, this, given);
  });
  return async (visitor, address) => {
    // Asked once before, since the first page after a change reads the rules anew.
    await visitor.get(address);
    statements = [];
    const { status }: Page = await visitor.get(address);
    expect([address, status]).toEqual([address, 200]);
    return statements;
  };
}
