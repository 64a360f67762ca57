// The files of a draft: whoever it belongs to sees them as they were sent.
import { oneFile } from '../../files/rows.ts';
import { type FileSize, fileReply } from '../../web/files/stored.ts';
import type { Reply } from '../../web/reply.ts';
import type { DraftVisit } from './doors.ts';

/** GET /raise/:prefix/:draft/files/:file, and its thumbnail */
export function draftFile(size: FileSize): (visit: DraftVisit) => Promise<Reply> {
  return async (visit) => {
    const { prisma, draft, params } = visit;
    return fileReply(visit, await oneFile(prisma, { draftId: draft.id }, params['file'] ?? ''), size);
  };
}
