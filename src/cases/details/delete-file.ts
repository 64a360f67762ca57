// Deleting a file of a case: it is gone from all pages, and the history says which, by whom and why.
import { z } from 'zod';
import { type FileRow, oneFile } from '../../files/rows.ts';
import { record } from '../../history.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Form } from '../../web/routing.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { requiredText } from '../actions/texts.ts';
import { deleteFileAddress } from '../manage/files.ts';
import { tabAddress } from '../manage/tabs.ts';

type Delete = { version: number; seen: number; reason: string };

/** /cases/:reference/delete-file/:file */
export const deleteFileForm: Form<CaseVisit, Permit<'delete-file'>, Delete> = {
  input: () => z.object({ ...Stamp, reason: requiredText('why it is deleted', 1000) }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const file = await fileOf(visit.prisma, visit);
    const { reference } = visit.facts;
    return actionPage(
      visit,
      {
        action: 'delete-file',
        title: `Delete ${file.name}`,
        explanation: file.public
          ? 'It is gone for the owner, too. They read the reason in the history.'
          : 'It is gone for everybody.',
        address: deleteFileAddress(reference, file.storedAs),
        from: tabAddress(reference, 'files'),
        fields: [{ kind: 'long-text', name: 'reason', label: 'Why?', required: true, maxLength: 1000 }],
        submit: { text: 'Delete file', warning: true },
      },
      filled,
    );
  },
  submit: async (permit, { reason }, visit) => {
    const { tx, facts } = permit;
    const file = await fileOf(tx, visit);
    await tx.caseFile.update({ where: { id: file.id }, data: { deletedAt: new Date() } });
    await record(permit, { public: file.public, text: reason, data: { file: file.name } });
    return { goTo: tabAddress(facts.reference, 'files'), notice: 'The file is deleted.' };
  },
};

/** The file of this case that the address names. Throws Invisible where there is none that they may see. */
async function fileOf(reader: Reader, visit: CaseVisit): Promise<FileRow> {
  const { facts, params } = visit;
  const file = await oneFile(reader, { caseId: facts.id, publicOnly: false }, params['file'] ?? '');
  if (!file || !may(visit, 'view-attachments')) throw new Invisible();
  return file;
}
