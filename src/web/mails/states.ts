// How far a mail has come, as a tag says it.
import type { MailState } from '../../generated/prisma/client.ts';
import type { Tag } from '../look/parts.ts';

export const MAIL_STATES: Record<MailState, Tag> = {
  queued: { text: 'Queued', tone: 'open' },
  taken: { text: 'Taken', tone: 'open' },
  handing: { text: 'Being sent', tone: 'open' },
  sent: { text: 'Sent', tone: 'closed' },
  doubtful: { text: 'Doubtful', tone: 'warning' },
  failed: { text: 'Failed', tone: 'danger' },
  kept: { text: 'Kept', tone: 'quiet' },
};
