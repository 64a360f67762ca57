// What an administrator does with the text of a mail: keeps it, gives it up, looks at it, mails it to themselves.
import { z } from 'zod';
import { post as postMail } from '../../mail/outbox.ts';
import { faultsOf } from '../../mail/templates/faults.ts';
import { letterOf } from '../../mail/templates/texts.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, Invalid, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { listMails, showEvent } from './list.ts';
import { wordsOfCase, wordsOfNobody } from './samples.ts';
import { showText, showTextIn } from './text.ts';
import { type TheMail, textOf, theMail } from './the-mail.ts';

const TEXT = '/setup/mails/:event/:language/:type';

const written = z.object({
  enabled: z.enum(['yes', 'no'], 'Choose yes or no').transform((answer) => answer === 'yes'),
  subject: z.string().trim().max(200, 'Write at most 200 characters').default(''),
  body: z
    .string()
    .max(20_000, 'Write at most 20,000 characters')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .default(''),
  case: z.string().trim().max(40, 'Write a reference').default(''),
});

type Written = z.infer<typeof written>;

const input = () => written;

export const mailRoutes: Route[] = [
  ...page('/setup/mails', setup, listMails),
  ...page('/setup/mails/:event', setup, showEvent),
  ...form(TEXT, setup, { input, show: showText, submit: keepText }),
  ...post(`${TEXT}/preview`, setup, { input, show: showText, submit: preview }),
  ...post(`${TEXT}/test`, setup, { input, show: showText, submit: sendTest }),
  ...post(`${TEXT}/give-up`, setup, { input: () => z.object({}), show: showText, submit: giveUp }),
];

async function keepText(permit: SetupPermit, text: Written, visit: Visit): Promise<Reply> {
  const mail = await theSoundMail(permit, text, visit);
  return keepInDraft(permit, { section: 'mail', key: mail.key }, pieceOf(mail, text), mail.href);
}

async function giveUp(permit: SetupPermit, _input: object, visit: Visit): Promise<Reply> {
  const { key, href } = await theMail(permit.tx, visit);
  return keepInDraft(permit, { section: 'mail', key }, undefined, href);
}

async function preview(permit: SetupPermit, text: Written, visit: Visit): Promise<Reply> {
  const { config, actor } = visit;
  const { event, language } = await theSoundMail(permit, text, visit);
  const words =
    text.case === ''
      ? wordsOfNobody(config, event, actor, language)
      : await wordsOfCase(permit, config, event, language, text.case);
  const { subject, html } = letterOf(config, event, text, language).compose(words);
  const of = text.case === '' ? 'a made-up case' : words.reference;
  return showTextIn(permit.tx, visit, typedAgain(text), { of, subject, html });
}

/** To the administrator's own address, of a made-up case: what is real stays where its rights are looked at. */
async function sendTest(permit: SetupPermit, text: Written, visit: Visit): Promise<Reply> {
  const { config } = visit;
  const { tx, actor } = permit;
  const { event, language } = await theSoundMail(permit, text, visit);
  const words = wordsOfNobody(config, event, actor, language);
  const letter = letterOf(config, event, text, language).compose(words);
  const { id: userId, email: address } = actor.person;
  await postMail(tx, config, { caseId: null, action: 'test', recipient: 'account' }, [
    { ...letter, userId, address },
  ]);
  const { subject, html } = letter;
  return showTextIn(tx, visit, typedAgain(text), { of: `sent to ${address}`, subject, html });
}

/** What was typed stays on the page: looking at it keeps nothing. */
function typedAgain(text: Written): Filled {
  return { sent: { ...text, enabled: text.enabled ? 'yes' : 'no' }, errors: [] };
}

/** The mail that the address names. Throws Invalid where the text isn't one for it. */
async function theSoundMail(permit: SetupPermit, text: Written, visit: Visit): Promise<TheMail> {
  const mail = await theMail(permit.tx, visit);
  const faults = faultsOf(mail.event, text);
  if (faults.length > 0) throw new Invalid(...faults);
  return mail;
}

function pieceOf(mail: TheMail, { enabled, subject, body }: Written) {
  return textOf(mail, { enabled, subject, body });
}
