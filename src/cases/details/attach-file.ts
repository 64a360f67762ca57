// Attaching files to a case, as staff: for the owner to see, or for staff alone.
import { z } from 'zod';
import { acceptOf, limitsOf, limitsText } from '../../files/limits.ts';
import { type Kept, type RefusedFile, receive } from '../../files/receive.ts';
import { attachToCase } from '../../files/rows.ts';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { oneOf, optionalText } from '../actions/texts.ts';
import { tabAddress } from '../manage/tabs.ts';
import { ownerIsTold } from '../words.ts';

type FilesVisit = CaseVisit & { received?: { kept: Kept[]; refused: RefusedFile[] } };
type Attach = { version: number; seen: number; who: string; note: string | undefined; kept: readonly Kept[] };

const NAME = 'files';
// More than any case needs: nobody fills our disk with one.
const MOST_OF_A_CASE = 200;

/** /cases/:reference/attach-file */
export const attachFileForm: Form<FilesVisit, Permit<'attach-file'>, Attach> = {
  receives: async (visit) => {
    const { prisma, config, facts } = visit;
    const uploads = visit.uploads.filter(({ field }) => field === NAME);
    if (uploads.length === 0) return visit;
    const limits = await limitsOf(prisma, facts.typeId, config);
    const already = await prisma.caseFile.count({ where: { caseId: facts.id } });
    const maxFiles = Math.max(0, Math.min(limits.maxFiles, MOST_OF_A_CASE - already));
    return { ...visit, received: await receive(config, uploads, { ...limits, maxFiles }, sayIn('en'), 0) };
  },
  input: (visit) =>
    z
      .object({ ...Stamp, who: oneOf(['staff', 'owner'], 'who may see it'), note: optionalText() })
      .transform((typed, context) => {
        const { kept = [], refused = [] } = visit.received ?? {};
        for (const { text } of refused) context.addIssue({ code: 'custom', path: [NAME], message: text });
        if (kept.length + refused.length === 0)
          context.addIssue({ code: 'custom', path: [NAME], message: 'Choose a file' });
        return { ...typed, kept };
      }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const limits = await limitsOf(visit.prisma, visit.facts.typeId, visit.config);
    const error = filled.errors
      .filter(({ field }) => field === NAME)
      .map(({ text }) => text)
      .join(' ');
    return actionPage(
      visit,
      {
        action: 'attach-file',
        title: 'Attach a file',
        fields: [
          {
            ...{ kind: 'files', name: NAME, label: 'Files', required: true, accept: acceptOf(limits) },
            hint: limitsText(limits, sayIn('en')),
            ...(error === '' ? {} : { error }),
          },
          {
            ...{ kind: 'choice', name: 'who', label: 'Who may see it?', required: true },
            options: [
              { value: 'staff', label: 'Staff only' },
              { value: 'owner', label: 'The owner too', hint: ownerIsTold(visit.facts, 'They are told so') },
            ],
          },
          {
            kind: 'long-text',
            name: 'note',
            label: 'Note',
            hint: 'Read by whoever may see the file.',
            maxLength: 5000,
          },
        ],
        submit: { text: 'Attach' },
      },
      filled,
    );
  },
  submit: async (permit, { who, note, kept }, visit) => {
    const { tx, facts, actor } = permit;
    const isPublic = who === 'owner';
    const eventId = await record(permit, {
      public: isPublic,
      ...(note === undefined ? {} : { text: note }),
      data: { file: kept.map(({ name }) => name) },
    });
    await attachToCase(permit, kept, { eventId, public: isPublic });
    if (isPublic)
      await tellOwner(tx, visit.config, facts.id, { action: 'attach-file', text: note, by: actor });
    const goTo = may(visit, 'view-attachments')
      ? tabAddress(facts.reference, 'files')
      : `/cases/${facts.reference}`;
    return { goTo, notice: kept.length === 1 ? 'The file is attached.' : 'The files are attached.' };
  },
};
