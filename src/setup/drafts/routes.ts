// The addresses of “Your changes”: one change or all are dropped, theirs or mine is taken, and the draft is published.
import { z } from 'zod';
import { changeSetup } from '../../change.ts';
import { draftOf, dropChanges, keepMine, keepReason } from '../../configuration/draft.ts';
import { Broken, Overtaken } from '../../configuration/problems.ts';
import { publish } from '../../configuration/publish.ts';
import { admitting, setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { DRAFT, VERSIONS } from '../rooms.ts';
import { BLANK } from '../show.ts';
import { whatIfAsCsv } from '../what-if/csv.ts';
import { showWhatIf, WHAT_IF } from '../what-if/page.ts';
import { seenOf } from '../what-if/remember.ts';
import { placeNamed } from './places.ts';
import { showDraft } from './review.ts';

const place = z.object({ section: z.string().default(''), key: z.string().default('') });
const nothing = z.object({});
const publication = z.object({
  seen: z.string().default(''),
  reason: z
    .string('Say why')
    .trim()
    .min(1, 'Say why you change this')
    .max(1000, 'Say it in at most 1,000 characters'),
});

export const draftRoutes: Route[] = [
  ...page(DRAFT.href, setup, (visit) => showDraft(visit, BLANK)),
  ...page(WHAT_IF.href, setup, (visit) => showWhatIf(visit, BLANK)),
  ...page(`${WHAT_IF.href}.csv`, setup, whatIfAsCsv),
  ...post(`${DRAFT.href}/drop`, setup, {
    input: () => place,
    show: showDraft,
    submit: async (permit, named) => {
      await dropChanges(permit, placeNamed(named));
      return { goTo: DRAFT.href, notice: 'The change is dropped.' };
    },
  }),
  ...post(`${DRAFT.href}/drop-all`, setup, {
    input: () => nothing,
    show: showDraft,
    submit: async (permit) => {
      await dropChanges(permit);
      return { goTo: DRAFT.href, notice: 'All changes are dropped.' };
    },
  }),
  ...post(`${DRAFT.href}/keep-mine`, setup, {
    input: () => place,
    show: showDraft,
    submit: async (permit, named) => {
      await keepMine(permit, placeNamed(named));
      return { goTo: DRAFT.href, notice: 'Your change is kept, and will replace theirs.' };
    },
  }),
  ...post(`${DRAFT.href}/publish`, admitting(setup), {
    input: () => publication,
    show: showWhereItStands,
    submit: (_permit, said, visit) => publishDraft(visit, said),
  }),
];

/** The page with the button, or the draft’s where something stands against publishing. */
async function showWhereItStands(visit: Visit, filled: Filled): Promise<Reply> {
  const shown = await showWhatIf(visit, filled);
  return 'goTo' in shown ? showDraft(visit, filled) : shown;
}

/** Publishes in a transaction of its own: what stands against it is shown on the page, and the reason isn’t lost. */
async function publishDraft(
  { prisma, actor }: Visit,
  { seen, reason }: z.infer<typeof publication>,
): Promise<Reply> {
  try {
    const number = await changeSetup(prisma, actor, async (permit) => {
      const draft = await draftOf(permit.tx, permit.actor.person.id);
      if (!draft || draft.changes.length === 0)
        throw new Invalid({ text: 'Your draft is empty: there is nothing to publish' });
      if ((await seenOf(permit.tx, draft, permit.actor.configuration.version)) !== seen)
        throw new Invalid({
          text: 'Your draft, or what is published, has changed since you opened this page. Read it again, then publish.',
        });
      return publish(permit, { ...draft, reason });
    });
    return { goTo: `${VERSIONS.href}/${number}`, notice: `Published as version ${number}.` };
  } catch (error) {
    if (!(error instanceof Overtaken || error instanceof Broken)) throw error;
    await changeSetup(prisma, actor, (permit) => keepReason(permit, reason));
    throw new Invalid(
      ...(error instanceof Overtaken
        ? [{ text: 'Somebody else published changes of the same things. Choose below whose to keep.' }]
        : error.problems.map(({ message }) => ({ text: message }))),
    );
  }
}
