// /setup/moving-in/:id: what is wrong with a file, line by line, and the buttons that take it.
import { z } from 'zod';
import { Invisible } from '../../permissions/refusals.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { SetupForm } from '../models.ts';
import { MOVING_IN } from '../rooms.ts';
import { idOf, setupPage } from '../show.ts';
import type { MovingPage } from './models.ts';
import { type Counts, countsInWords, countsOf, inOneLine, restOf, saidOf } from './report.ts';
import { ChangedMeanwhile, NotAllGood, take } from './take/take.ts';

const PAGE = 100;

export const STATES = {
  reading: 'Being read, or stopped while it was',
  checked: 'Checked, nothing taken yet',
  taking: 'Being taken, or stopped in the middle',
  done: 'Done',
} as const;

export function movingAddress(id: number): string {
  return `${MOVING_IN.href}/${id}`;
}

/** GET /setup/moving-in/:id */
export async function showMoving(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, query } = visit;
  const moving = await movingOf(visit);
  const counts = await countsOf(prisma, moving.id);
  const after = /^\d{1,9}$/.test(query['after'] ?? '') ? Number(query['after']) : -1;
  const found = await saidOf(prisma, moving.id, after, PAGE + 1);
  const shown = found.slice(0, PAGE);
  const address = movingAddress(moving.id);
  const model: MovingPage = {
    title: moving.fileName,
    errors: filled.errors,
    rows: [
      { key: 'Holds', value: `${moving.kind} from ${moving.source}` },
      { key: 'State', value: STATES[moving.state] },
      { key: 'Lines', value: countsInWords(counts) },
      ...(moving.remarks.length > 0 ? [{ key: 'Of the file', value: moving.remarks.join('\n') }] : []),
    ],
    table: {
      caption: 'What is to be said of its lines',
      columns: ['Line', 'What', 'Why'],
      rows: shown.map(({ line, state, problems, warnings }) => [
        { text: String(line) },
        { text: problems.length === 0 ? 'Warning' : state === 'differs' ? 'Already here' : 'Wrong' },
        { text: [...problems, ...warnings].map(inOneLine).join('. '), wraps: true },
      ]),
    },
    paging: {
      summary: shown.length === 0 ? 'There is nothing to say of any line' : 'In the order of the file',
      byName: true,
      ...(found.length > PAGE ? { older: `${address}?after=${shown.at(-1)?.line}` } : {}),
    },
    ...(counts.bad > 0
      ? { rest: { text: 'The wrong lines as a file, each with why', href: `${address}/rest` } }
      : {}),
    forms: moving.state === 'checked' || moving.state === 'taking' ? formsFor(address, counts) : [],
  };
  return setupPage('setup/moving', moving.fileName, model, MOVING_IN);
}

function formsFor(address: string, { good, bad }: Counts): SetupForm[] {
  if (good === 0) return [];
  const lines = good === 1 ? '1 line' : `${good.toLocaleString('en-GB')} lines`;
  const which = bad > 0 ? 'good' : 'all';
  return [
    {
      title: bad > 0 ? 'Take the good lines' : 'Take the file',
      explanation:
        bad > 0
          ? `${lines} will be taken, and the wrong ones left out. Or mend the file and read it again: then all of it is taken, or nothing.`
          : `${lines} will be taken. Nobody gets a mail of it.`,
      action: `${address}/take`,
      hidden: [{ name: 'which', value: which }],
      fields: [],
      submit: { text: `Take ${lines}` },
    },
  ];
}

const Which = z.object({ which: z.enum(['all', 'good'], 'Choose whether to take all or the good lines') });

/** POST /setup/moving-in/:id/take */
export const takeForm: Form<Visit, null, z.infer<typeof Which>> = {
  input: () => Which,
  show: showMoving,
  submit: async (_permit, { which }, visit) => {
    const { id } = await movingOf(visit);
    try {
      const taken = await take(visit.prisma, visit.actor, id, { onlyGood: which === 'good' });
      return { goTo: movingAddress(id), notice: `Taken: ${taken.toLocaleString('en-GB')}.` };
    } catch (error) {
      if (error instanceof NotAllGood || error instanceof ChangedMeanwhile)
        throw new Invalid({ text: error.message });
      throw error;
    }
  },
};

/** GET /setup/moving-in/:id/rest */
export async function downloadRest(visit: Visit): Promise<Reply> {
  const { id, format } = await movingOf(visit);
  const [ending, contentType] =
    format === 'csv' ? ['csv', 'text/csv; charset=utf-8'] : ['jsonl', 'application/x-ndjson'];
  return { stream: restOf(visit.prisma, id), name: `not-taken-${id}.${ending}`, contentType };
}

async function movingOf(visit: Visit) {
  const moving = await visit.prisma.moving.findUnique({ where: { id: idOf(visit) } });
  if (!moving) throw new Invisible();
  return moving;
}
