// The files of a case on Manage Case, as far as its viewer may see them.
import { filesOf } from '../../files/rows.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { fileListOf } from '../../web/files/stored.ts';
import { momentsIn } from '../../web/look/moments.ts';
import { type CaseVisit, decision, why } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import type { CaseSection } from '../models.ts';
import { isSaidAbove } from './offers.ts';

/** The section of a case's files, the newest first, for whoever may see them; none where there are none. */
export async function filesSection(visit: CaseVisit): Promise<CaseSection[]> {
  const { prisma, facts, config } = visit;
  const files = await filesOf(prisma, facts.id, { publicOnly: false });
  if (files.length === 0) return [];
  const made = decision(visit, 'view-attachments');
  const { dateTime } = momentsIn(config.timeZone, () => new Date());
  return [
    {
      title: 'Files',
      rows: [],
      files: fileListOf({ config, say: sayIn('en') }, files, `/cases/${facts.reference}`, (file) => {
        const sender = file.uploadedBy.id === ANONYMOUS ? 'the owner' : file.uploadedBy.name;
        return `${file.public ? '' : 'Private. '}Sent by ${sender}, ${dateTime(file.uploadedAt)}`;
      }),
      ...(made.allowed && made.bypass && !isSaidAbove(visit)
        ? { bypass: why(visit, 'view-attachments') }
        : {}),
    },
  ];
}
