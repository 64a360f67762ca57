// The page of one mail's text: written, tried out on a case, sent to oneself, switched off, given up for the one above it.
import { mailKey, type Piece } from '../../configuration/document.ts';
import { FIELDS } from '../../mail/templates/fields.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { type Drafted, draftedIn, stateTag } from '../drafts/standing.ts';
import { filledIn, setupPage } from '../show.ts';
import type { MailTextPage } from './models.ts';
import { type TheMail, textOf, theMail } from './the-mail.ts';

export type Shown = NonNullable<MailTextPage['preview']>;
type Written = Pick<Piece<'mail'>, 'enabled' | 'subject' | 'body'>;

const BUILT_IN: Written = { enabled: true, subject: '', body: '' };

/** GET /setup/mails/:event/:language/:type, and where its form was sent something wrong. */
export function showText(visit: Visit, filled: Filled): Promise<Reply> {
  return showTextIn(visit.prisma, visit, filled);
}

/** The same with how it reads. */
export async function showTextIn(
  reader: Reader,
  visit: Visit,
  filled: Filled,
  preview?: Shown,
): Promise<Reply> {
  const mail = await theMail(reader, visit);
  const { event, href, key, typeName, language, type } = mail;
  const texts = await draftedIn(reader, visit.actor.person.id, 'mail');
  const own = texts.get(key);
  const kept = own && own.state !== 'gone' ? own : undefined;
  const above = type === undefined ? undefined : aboveOf(mail, texts);
  const backTo = { text: event.title, href: `/setup/mails/${event.action}-${event.recipient}` };
  const model: MailTextPage = {
    title: event.title,
    tags: own ? stateTag(own.state) : [],
    rows: [
      { key: 'For', value: typeName },
      { key: 'Language', value: language === 'en' ? 'English' : 'Welsh' },
      { key: 'Who gets it', value: event.who },
      { key: 'Now', value: kept ? 'As below.' : standsFor(above) },
    ],
    errors: filled.errors,
    action: href,
    fields: fieldsOf(mail, kept?.piece ?? above ?? BUILT_IN, filled),
    buttons: [
      { text: 'Keep in my draft' },
      { text: 'Preview', kind: 'secondary', action: `${href}/preview` },
      { text: 'Send a test to me', kind: 'secondary', action: `${href}/test` },
      ...(kept ? [{ text: 'Give this text up', kind: 'secondary', action: `${href}/give-up` } as const] : []),
    ],
    insert: {
      title: 'Fields to insert',
      items: event.fields.map((field) => ({ text: `{{${field}}}`, note: FIELDS[field].about })),
      none: '',
    },
    ...(preview ? { preview } : {}),
  };
  return setupPage('setup/mail-text', model.title, model, backTo);
}

/** The text for all types that holds where a type has none. */
function aboveOf(mail: TheMail, texts: ReadonlyMap<string, Drafted<'mail'>>): Written | undefined {
  const above = texts.get(mailKey(textOf({ ...mail, type: undefined }, BUILT_IN)));
  return above && above.state !== 'gone' ? above.piece : undefined;
}

function standsFor(above: Written | undefined): string {
  if (!above) return 'Casement’s built-in text is sent.';
  return above.enabled ? 'The text for all case types is sent.' : 'It is switched off for all case types.';
}

function fieldsOf({ event }: TheMail, { enabled, subject, body }: Written, filled: Filled): FieldProps[] {
  return filledIn(
    [
      {
        ...{ kind: 'yes-no', name: 'enabled', label: 'Is it sent?', value: enabled ? 'yes' : 'no' },
        ...{ required: true, small: true },
        ...(event.always ? { hint: 'Somebody waits for this mail, so it can’t be switched off' } : {}),
      },
      {
        ...{ kind: 'text', name: 'subject', label: 'Subject', value: subject },
        hint: 'Leave out subject and body to send the built-in text',
      },
      {
        ...{ kind: 'long-text', name: 'body', label: 'Body', value: body, maxLength: 20_000 },
        hint: 'An empty line begins a paragraph. “> ” begins a quotation, “-> Read it: {{link}}” is a link. A line whose fields are all empty is left out',
      },
      {
        ...{ kind: 'text', name: 'case', label: 'Preview with this case', width: 20 },
        hint: 'Its reference. Without one the preview is of a made-up case',
      },
    ],
    filled,
  );
}
