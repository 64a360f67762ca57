// The journal on the screen: newest first, narrowed, with a line that says whether its chain is whole.

import { pageOf, readSpan } from '../../web/keyset.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import type { SetupForm } from '../models.ts';
import { JOURNAL, tabs } from '../rooms.ts';
import { setupPage } from '../show.ts';
import { addressOf, conditionOf, filterOf, readAsked } from './asked.ts';
import type { Head } from './chain.ts';
import { type Entry, entriesWhere } from './entries.ts';
import { headInWords } from './head.ts';
import type { JournalPage } from './models.ts';
import { type Checked, checkEnd, headOf } from './verify.ts';

const PAGE = 50;
const LONGEST = 300;

/** GET /setup/journal. `checked`: what came of checking the whole chain, where that was asked for. */
export async function showJournal(visit: Visit, checked?: Checked): Promise<Reply> {
  const { prisma, query } = visit;
  const asked = readAsked(query);
  const span = readSpan(query, PAGE);
  const found = await entriesWhere(visit, await conditionOf(prisma, asked), span);
  const { ids, newer, older } = pageOf(
    found.map(({ number }) => number),
    span,
    PAGE,
  );
  const head = await headOf(prisma);
  const model: JournalPage = {
    tabs: tabs(JOURNAL),
    state: checked ? stateOfAll(checked) : await stateOfEnd(visit, head),
    head: headInWords(head),
    check: checkForm(checked),
    csv: { text: 'Download as CSV', href: addressOf(asked, {}, `${JOURNAL.href}.csv`) },
    filter: filterOf(asked),
    table: {
      caption: 'Entries, newest first',
      columns: ['Number', 'When', 'Who', 'What', 'About', 'From'],
      rows: found.filter(({ number }) => ids.includes(number)).map(cellsOf),
    },
    paging: {
      summary: 'Newest first',
      ...(newer === undefined ? {} : { newer: addressOf(asked, { after: newer }) }),
      ...(older === undefined ? {} : { older: addressOf(asked, { before: older }) }),
    },
    empty: { title: 'No entry fits', text: 'Take something out of the filter to see more.' },
  };
  return setupPage('setup/journal', 'Journal', model);
}

async function stateOfEnd({ prisma }: Visit, { number }: Head): Promise<JournalPage['state']> {
  const fault = await checkEnd(prisma);
  if (fault) return broken(fault.says);
  return {
    tag: { text: 'Head intact', tone: 'open' },
    text: `The last entries lead to the head, entry ${number}. Those before them were not looked at.`,
  };
}

function stateOfAll({ upTo, fault, done }: Checked): JournalPage['state'] {
  if (fault) return broken(fault.says);
  if (!done)
    return {
      tag: { text: 'So far intact', tone: 'waiting' },
      text: `Entries up to ${upTo.number} are as they were written. There are more: go on, or use the command.`,
    };
  return {
    tag: { text: 'Intact', tone: 'open' },
    text: `Everything up to entry ${upTo.number} is as it was written.`,
  };
}

function broken(text: string): JournalPage['state'] {
  return { tag: { text: 'Tampered with', tone: 'warning' }, text };
}

function checkForm(checked: Checked | undefined): SetupForm {
  const on = checked && !checked.done ? headInWords(checked.upTo) : undefined;
  return {
    title: 'Check the chain',
    explanation:
      'Each entry carries the hash of the one before it. Write the head down elsewhere: with it, npm run journal -- verify --head also finds a chain that was made anew.',
    action: `${JOURNAL.href}/check`,
    hidden: on === undefined ? [] : [{ name: 'from', value: on }],
    fields: [],
    submit: { text: on === undefined ? 'Check the whole chain' : 'Go on checking' },
  };
}

function cellsOf({ number, at, by, title, details, why, about, ip, request }: Entry): QueueCell[] {
  const note = [details, why ? `Why: ${why}` : ''].filter(Boolean).join('. ');
  const shown = note.length > LONGEST ? `${note.slice(0, LONGEST)}…` : note;
  return [
    { text: String(number) },
    { at },
    { ...by, wraps: true },
    { text: title, ...(shown ? { note: shown } : {}) },
    { ...about, wraps: true },
    { text: ip ?? '', ...(request ? { note: `request ${request}` } : {}) },
  ];
}
