// What the steps of a story look up beside the pages: which case, which status or reason, which letters went out.
import { expect } from 'vitest';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { mainOf, wordsOf } from './html.ts';
import type { Page, Site, Visitor } from './site.ts';

export type Desk = ReturnType<typeof deskAt>;

/** Looks up in a site's database. */
export function deskAt({ prisma }: Site) {
  return {
    /** The newest case of a kind that is neither deleted nor closed nor escalated. */
    referenceOf: async (where: Prisma.CaseWhereInput): Promise<string> => {
      const live: Prisma.CaseWhereInput = { deleted: false, closedAt: null, escalated: false };
      const found = await prisma.case.findFirstOrThrow({
        where: { ...live, ...where },
        orderBy: { id: 'desc' },
      });
      return found.reference;
    },
    /** The id of a status of the case's workflow, as forms send it. */
    statusNamed: async (reference: string, name: string): Promise<string> => {
      const { workflowId } = await prisma.case.findUniqueOrThrow({ where: { reference } });
      const found = await prisma.status.findFirstOrThrow({ where: { name, workflowId } });
      return String(found.id);
    },
    /** The first reason of a kind that the case's type offers, its id as forms send it. */
    reasonOf: async (reference: string, kind: 'closing' | 'escalating' | 'reassigning') => {
      const found = await prisma.reason.findFirstOrThrow({
        where: { kind, retired: false, caseType: { cases: { some: { reference } } } },
        orderBy: { position: 'asc' },
      });
      return { id: String(found.id), text: found.text };
    },
    /** What went to somebody about a case, oldest first: "close (queued)". */
    mailsTo: async (name: string, reference: string): Promise<string[]> => {
      const mails = await prisma.mail.findMany({
        where: { address: `${name}@ambridge.example`, case: { reference } },
        orderBy: { createdAt: 'asc' },
      });
      return mails.map(({ action, state }) => `${action} (${state})`);
    },
  };
}

/** The words of a page's own part. */
export async function read(visitor: Visitor, path: string): Promise<string> {
  return wordsOf(mainOf((await visitor.get(path)).text));
}

/** That it was done; gives the words of the page that comes next. */
export async function done(visitor: Visitor, answer: Page): Promise<string> {
  expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([303, '']);
  return read(visitor, answer.headers['location'] ?? '');
}
