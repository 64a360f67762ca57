// What an owner adds to their case: a note, files, or both. A note alone is the action add-public-note, files alone are
// attach-file, and both take both.
import { z } from 'zod';
import type { Kept } from '../../../files/receive.ts';
import { attachToCase } from '../../../files/rows.ts';
import { record } from '../../../history.ts';
import { tellWhoHasIt } from '../../../mail/letters.ts';
import { decide } from '../../../permissions/decide.ts';
import { type Permit, refusal } from '../../../permissions/permit.ts';
import type { Form } from '../../../web/routing.ts';
import { type CaseVisit, may } from '../../../web/visit.ts';
import { addressOf } from '../addresses.ts';
import { type FilesVisit, receiveFiles, takeFiles } from '../files.ts';
import { casePage } from '../page/own-case.ts';
import { optionalText } from './texts.ts';

type Added = { note: string; kept: readonly Kept[] };

/** POST /my-cases/:reference/add-public-note, /track/:token/add-public-note */
export const addition: Form<FilesVisit, Permit<'add-public-note' | 'attach-file'>, Added> = {
  receives: receiveFiles,
  input: (visit) =>
    z.object({ note: optionalText(visit.say) }).transform(({ note }, context) => {
      const kept = takeFiles(visit, context);
      if (note === '' && kept.length === 0 && !visit.received)
        context.addIssue({ code: 'custom', path: ['note'], message: missing(visit) });
      return { note, kept };
    }),
  asks: ({ note }) => ({ action: note === '' ? 'attach-file' : 'add-public-note' }),
  show: casePage,
  submit: async (permit, { note, kept }, visit) => {
    const { tx, actor, facts } = permit;
    if (kept.length > 0 && !decide(actor, 'attach-file', facts).allowed)
      throw refusal(actor, 'attach-file', facts);
    const eventId = await record(permit, {
      public: true,
      ...(note === '' ? {} : { text: note }),
      ...(kept.length > 0 ? { data: { file: kept.map(({ name }) => name) } } : {}),
    });
    await attachToCase(permit, kept, { eventId, public: true });
    const letter =
      note === ''
        ? ({ action: 'attach-file', by: actor } as const)
        : ({ action: 'add-public-note', text: note, by: actor } as const);
    await tellWhoHasIt(tx, visit.config, facts, letter);
    return { goTo: addressOf(visit), notice: visit.say('own.added') };
  },
};

function missing(visit: CaseVisit): string {
  return visit.say(may(visit, 'attach-file') ? 'own.add-missing-both' : 'own.add-missing');
}
