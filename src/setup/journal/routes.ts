// The addresses of the journal of administration.
import { z } from 'zod';
import { admitting, setup } from '../../web/doors.ts';
import { type Form, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { journalAsCsv } from './csv.ts';
import { readHead } from './head.ts';
import { showJournal } from './journal.ts';
import { verify } from './verify.ts';

// A page may take so long; the command looks through everything at once.
const LONGEST_CHECK = 10_000;

/** POST /setup/journal/check: from the beginning, or from where the last check stopped. */
const checkForm: Form<Visit, null, { from?: string | undefined }> = {
  input: () => z.object({ from: z.string().optional() }),
  show: (visit) => showJournal(visit),
  submit: async (_permit, { from }, visit) => {
    const known = readHead(from ?? '');
    const until = Date.now() + LONGEST_CHECK;
    return showJournal(visit, await verify(visit.prisma, { until, ...(known ? { from: known } : {}) }));
  },
};

export const journalRoutes: Route[] = [
  ...page('/setup/journal', setup, (visit) => showJournal(visit)),
  ...page('/setup/journal.csv', setup, journalAsCsv),
  ...post('/setup/journal/check', admitting(setup), checkForm),
];
