// What a mail would say: of a made-up case, or of a real one cut down to what the administrator may see of it.

import type { Config } from '../../config.ts';
import type { Reader } from '../../mail/recipients.ts';
import type { MailEvent } from '../../mail/templates/events.ts';
import type { Story } from '../../mail/words.ts';
import { type OwnersWords, ownersWords, readStory, type StaffsWords, staffsWords } from '../../mail/words.ts';
import { decide, sees } from '../../permissions/decide.ts';
import { factsByReference } from '../../permissions/facts.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Actor } from '../../permissions/standing.ts';
import { Invalid } from '../../web/routing.ts';
import type { Language } from '../../words/languages.ts';
import { invented } from './invented.ts';
import { ownersSample, staffsSample } from './letters.ts';

type Said = OwnersWords | StaffsWords;

/** The words of a made-up case. */
export function wordsOfNobody(config: Config, event: MailEvent, actor: Actor, language: Language): Said {
  return wordsOf(
    config,
    event,
    actor,
    invented(actor),
    readerAs(actor, language, () => true),
  );
}

/** The words of a real case. Throws Invalid where there is none with this reference that the actor may view. */
export async function wordsOfCase(
  { tx, actor }: SetupPermit,
  config: Config,
  event: MailEvent,
  language: Language,
  reference: string,
): Promise<Said> {
  const facts = await factsByReference(tx, reference.toUpperCase());
  if (!facts || !sees(actor, facts))
    throw new Invalid({ field: 'case', text: 'No case that you may view has this reference' });
  const reader = readerAs(actor, language, (action) => decide(actor, action, facts).allowed);
  return wordsOf(config, event, actor, await readStory(tx, facts.id), reader);
}

function wordsOf(config: Config, event: MailEvent, actor: Actor, story: Story, reader: Reader): Said {
  return event.recipient === 'owner'
    ? ownersWords(config, story, ownersSample(event.action, actor), reader)
    : staffsWords(config, story, staffsSample(event.action, actor), reader, undefined);
}

function readerAs({ person }: Actor, language: Language, may: Reader['may']): Reader {
  return { userId: person.id, name: person.name, address: person.email, language, may };
}
