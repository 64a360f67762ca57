// Notes: public ones that the owner reads, private ones for staff.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { caseWith } from '../manage/case.ts';
import { backToCase } from './action-page.ts';
import { requiredText } from './texts.ts';

const Note = z.object({ note: requiredText('the note') });
type Note = z.infer<typeof Note>;

/** POST /cases/:reference/add-public-note: the owner is mailed it. */
export const publicNote: Form<CaseVisit, Permit<'add-public-note'>, Note> = {
  input: () => Note,
  show: caseWith,
  submit: async (permit, { note }, visit) => {
    await record(permit, { public: true, text: note });
    const letter = { action: 'add-public-note', text: note, by: permit.actor } as const;
    await tellOwner(permit.tx, visit.config, permit.facts.id, letter);
    return backToCase(visit, 'The public note was added. The owner can read it.');
  },
};

/** POST /cases/:reference/add-private-note */
export const privateNote: Form<CaseVisit, Permit<'add-private-note'>, Note> = {
  input: () => Note,
  show: caseWith,
  submit: async (permit, { note }, visit) => {
    await record(permit, { public: false, text: note });
    return backToCase(visit, 'The private note was added. Only staff can read it.');
  },
};
