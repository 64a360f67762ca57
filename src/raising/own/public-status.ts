// A case's status as its owner reads it: by its public name and description, where it has them.
import type { Status } from '../../permissions/configuration.ts';
import type { Tag } from '../../web/look/parts.ts';

export function statusTag(status: Status | undefined): Tag {
  return { text: publicName(status), tone: status?.kind ?? 'open' };
}

export function publicName(status: Status | undefined): string {
  return status?.publicName ?? status?.name ?? '';
}

/** What the status means, in a sentence. */
export function statusSentence(status: Status): string {
  return status.publicDescription ?? SENTENCES[status.kind];
}

const SENTENCES: Record<Status['kind'], string> = {
  start: 'We have it and will look at it.',
  open: 'We are working on it.',
  waiting: 'We are waiting to hear from you.',
  closed: 'It is closed.',
};
