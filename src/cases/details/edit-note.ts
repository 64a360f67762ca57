// Changing a note, or taking it back: it reads otherwise from then on, and the history keeps how it read before.
import { z } from 'zod';
import { record } from '../../history.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { oneOf, optionalText } from '../actions/texts.ts';
import { editNoteAddress } from '../manage/notes.ts';

type Edit = { version: number; seen: number; step: string; note: string | undefined };
type Note = { id: number; text: string; public: boolean; isOwners: boolean };

/** /cases/:reference/edit-note/:event */
export const editNoteForm: Form<CaseVisit, Permit<'edit-note'>, Edit> = {
  input: () =>
    z.object({
      ...Stamp,
      step: oneOf(['change', 'remove'], 'what should become of it'),
      note: optionalText(),
    }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const note = await noteOf(visit.prisma, visit);
    const remove = { value: 'remove', label: 'Remove it' };
    return actionPage(
      visit,
      {
        action: 'edit-note',
        title: note.isOwners ? 'Remove a note of the owner’s' : 'Change or remove a note',
        explanation: explanationOf(note),
        address: editNoteAddress(visit.facts.reference, note.id),
        fields: note.isOwners
          ? [{ kind: 'hidden', name: 'step', label: '', value: 'remove' }]
          : [
              {
                ...{ kind: 'choice', name: 'step', label: 'What should become of it?', required: true },
                options: [{ value: 'change', label: 'Change it to what stands below' }, remove],
                value: 'change',
              },
              { kind: 'long-text', name: 'note', label: 'Note', value: note.text, maxLength: 5000 },
            ],
        submit: note.isOwners ? { text: 'Remove note', warning: true } : { text: 'Save' },
      },
      filled,
    );
  },
  submit: async (permit, { step, note: typed }, visit) => {
    const note = await noteOf(permit.tx, visit);
    const entry = { public: note.public, ofEventId: note.id };
    if (step === 'remove') {
      await record(permit, { ...entry, data: { removed: true } });
      return backToCase(visit, 'The note was removed.');
    }
    if (note.isOwners) throw new Invalid({ text: 'The owner’s words can be removed, not changed' });
    if (typed === undefined)
      throw new Invalid({ field: 'note', text: 'Enter the note, or choose to remove it' });
    if (typed === note.text) throw new Invalid({ field: 'note', text: 'Change the note first, or cancel' });
    await record(permit, { ...entry, text: typed });
    return backToCase(visit, 'The note was changed.');
  },
};

function explanationOf({ public: isPublic, isOwners, text }: Note): string {
  const kept = 'The history keeps how it read before, for those who may read private events.';
  if (isOwners) return `The owner wrote:\n\n${text}\n\nNobody sees it in its place any more. ${kept}`;
  return isPublic ? `It reads like that for the owner, too. ${kept}` : kept;
}

/** The note that the address names, as it reads now. Throws Invisible where there is none to be edited. */
async function noteOf(reader: Reader, visit: CaseVisit): Promise<Note> {
  const { params, facts } = visit;
  const typed = params['event'] ?? '';
  const found = /^\d{1,9}$/.test(typed)
    ? await reader.event.findFirst({
        where: {
          id: Number(typed),
          caseId: facts.id,
          action: { in: ['add-public-note', 'add-private-note'] },
        },
        select: {
          ...COLUMNS,
          changes: {
            where: { action: 'edit-note' },
            orderBy: { id: 'desc' },
            take: 1,
            select: { text: true },
          },
        },
      })
    : null;
  if (!found || !may(visit, 'view-history') || !(found.public || may(visit, 'view-private-history')))
    throw new Invisible();
  const { id, actor, changes } = found;
  const text = changes[0] ? changes[0].text : found.text;
  // Taken back, or files without a word.
  if (text === null) throw new Invisible();
  return {
    id,
    text,
    public: found.public,
    isOwners: actor.id === facts.ownerId || actor.kind === 'anonymous',
  };
}

const COLUMNS = { id: true, text: true, public: true, actor: { select: { id: true, kind: true } } } as const;
