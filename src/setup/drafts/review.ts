// “Your changes”: what is in an administrator’s draft, in words, what stands against publishing it, and the way on.
import { check } from '../../configuration/check.ts';
import { type Names, namesFor } from '../../configuration/difference/names.ts';
import { tell } from '../../configuration/difference.ts';
import type { Change, Document } from '../../configuration/document.ts';
import { type Draft, draftOf } from '../../configuration/draft.ts';
import { changed, readDocument } from '../../configuration/pieces.ts';
import type { Late, Problem } from '../../configuration/problems.ts';
import { overtakenIn } from '../../configuration/publish.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { byNames } from '../forms/problems.ts';
import type { RawForm } from '../forms/raw.ts';
import { DRAFT, tabs } from '../rooms.ts';
import { setupPage } from '../show.ts';
import type { DraftPage, DraftProblem, OvertakenChange } from './models.ts';
import { placeAddress, placeFields } from './places.ts';
import { sentencesOf, toldOf } from './told.ts';

/** GET /setup/draft, and where one of its forms was sent something wrong. */
export async function showDraft(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const draft = await draftOf(prisma, actor.person.id);
  const changes = draft?.changes ?? [];
  const told = await toldOf(prisma, changes, { drops: true });
  const overtaken = await overtakenIn(prisma, changes);
  const problems = overtaken.length > 0 ? [] : await problemsOf(visit, changes);
  const isClear = overtaken.length === 0 && problems.length === 0;
  const model: DraftPage = {
    tabs: tabs(DRAFT),
    errors: filled.errors,
    overtaken: await sideBySide(visit, overtaken),
    problems: problems.map((problem) => ({
      text: sentenceOf(problem, told.names),
      href: placeAddress(problem),
    })),
    changes: told.changes,
    ...(told.more === undefined ? {} : { more: told.more }),
    empty: {
      title: 'Nothing waits to be published',
      text: 'What you change in setup is kept here first. It holds once you have looked through it and published it.',
    },
    ...(isClear && changes.length > 0
      ? { next: { text: 'See what it would do', href: `${DRAFT.href}/what-if` } }
      : {}),
  };
  return setupPage('setup/draft', 'Your changes', model);
}

/** What tells one state of a draft from another: what was read through is what is published. */
export function stampOf({ id, changes }: Draft): string {
  let stamp = id;
  for (const letter of JSON.stringify(changes)) stamp = (Math.imul(stamp, 31) + letter.charCodeAt(0)) | 0;
  return String(stamp);
}

/**
 * What keeps a draft from being written though it holds together, in sentences: the database holds on to what is still used,
 * which the draft's page doesn't find. Nothing where that page says what is wrong.
 */
export async function foundInWriting(
  visit: Visit,
  changes: readonly Change[],
  problems: readonly Problem[],
): Promise<string> {
  if ((await problemsOf(visit, changes)).length > 0) return '';
  const names = await namesFor(visit.prisma, changes);
  return problems.map((problem) => sentenceOf(problem, names)).join(' ');
}

async function problemsOf({ prisma }: Visit, changes: readonly Change[]): Promise<Problem[]> {
  if (changes.length === 0) return [];
  const document = changed(await readDocument(prisma), changes);
  return (await check(prisma, document, changes)).map((problem) => byTheirNames(problem, document));
}

/** What is wrong with a form names its pages and fields as its builder does. */
function byTheirNames(problem: Problem, document: Document): Problem {
  const [which, ...path] = problem.path;
  if (problem.section !== 'type' || (which !== 'form' && which !== 'additional')) return problem;
  const form = document.type.get(problem.key)?.[which] as RawForm | undefined;
  return form ? { ...problem, message: byNames(form, { path, message: problem.message }) } : problem;
}

/** A problem as a sentence that names where it is. */
function sentenceOf({ section, key, message }: Problem, names: Names): DraftProblem['text'] {
  const named = section === 'mail' || section === 'rule' || section === 'member' || section === 'flag';
  return named ? message : `${names.of(section, key)}: ${message}`;
}

async function sideBySide({ prisma }: Visit, late: readonly Late[]): Promise<OvertakenChange[]> {
  if (late.length === 0) return [];
  const theirs = late.map((change): Change => ({ ...change, after: change.now }));
  const names = await namesFor(prisma, [...late, ...theirs]);
  return late.map((change) => ({
    title: tell(change, names).title,
    theirs: sentencesOf({ ...change, after: change.now }, names),
    mine: sentencesOf(change, names),
    hidden: placeFields(change),
  }));
}
