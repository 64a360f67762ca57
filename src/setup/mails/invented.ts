// A case that isn't there, for a mail to be tried out on.
import type { Story } from '../../mail/words.ts';
import type { Actor } from '../../permissions/standing.ts';

/** What a letter could say of it. */
export function invented({ person }: Actor): Story {
  return {
    reference: 'ABC-1234-5678',
    title: 'The title of a case',
    raisedAt: new Date(),
    contactName: person.name,
    contactEmail: person.email,
    language: 'en',
    closingExplanation: 'What was written when it was closed.',
    closingReason: { text: 'The reason for closing', translations: {} },
    caseType: { name: 'Case type', translations: {} },
    status: {
      ...{ name: 'Status', publicName: 'Public status' },
      ...{ publicDescription: 'What this status means.', translations: {} },
    },
  };
}
