// The files of a case on Manage Case, as far as its viewer may see them.
import { filesOf } from '../../files/rows.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { fileListOf } from '../../web/files/stored.ts';
import { momentsIn } from '../../web/look/moments.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import type { CaseSection } from '../models.ts';
import { isSaidAbove } from './offers.ts';

/** Where a file is deleted. */
export function deleteFileAddress(reference: string, storedAs: string): string {
  return `/cases/${reference}/delete-file/${storedAs}`;
}

/** The section of a case's files, the newest first, for whoever may see them; none where there are none. */
export async function filesSection(visit: CaseVisit): Promise<CaseSection[]> {
  const { prisma, facts, config } = visit;
  const files = await filesOf(prisma, facts.id, { publicOnly: false });
  if (files.length === 0) return [];
  const made = decision(visit, 'view-attachments');
  const { dateTime } = momentsIn(config.timeZone, () => new Date());
  const list = fileListOf({ config, say: sayIn('en') }, files, `/cases/${facts.reference}`, (file) => {
    const sender = file.uploadedBy.id === ANONYMOUS ? 'the owner' : file.uploadedBy.name;
    return `${file.public ? '' : 'Private. '}Sent by ${sender}, ${dateTime(file.uploadedAt)}`;
  });
  const isRemovable = may(visit, 'delete-file');
  return [
    {
      title: 'Files',
      rows: [],
      files: {
        files: list.files.map((shown, at) => {
          const file = files[at];
          // One that can't be had isn't named in an address either.
          return isRemovable && file && shown.href
            ? { ...shown, remove: deleteFileAddress(facts.reference, file.storedAs) }
            : shown;
        }),
      },
      ...(made.allowed && made.bypass && !isSaidAbove(visit)
        ? { bypass: why(visit, 'view-attachments') }
        : {}),
    },
  ];
}
