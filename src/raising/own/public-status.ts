// A case's status as its owner reads it: by its public name and description, in their language.
import type { Status } from '../../permissions/configuration.ts';
import type { Tag } from '../../web/look/parts.ts';
import type { Language } from '../../words/languages.ts';
import type { Say } from '../../words/say.ts';
import { publicNameIn, translated } from '../../words/translated.ts';

export function statusTag(status: Status | undefined, language: Language): Tag {
  return { text: publicNameIn(status, language), tone: status?.kind ?? 'open' };
}

/** What the status means, in a sentence. */
export function statusSentence(status: Status, say: Say, language: Language): string {
  return translated(status, language, 'publicDescription') || say(`own.status-${status.kind}`);
}
