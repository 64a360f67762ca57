// A mail as it travels: headers, text and HTML in one message, and the envelope that it travels in.
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Config } from '../config.ts';
import { methodOf } from './invitation.ts';
import type { Taken } from './turns.ts';

export type Message = { envelope: { from: string; to: string[] }; raw: Buffer };

/** Builds a mail's message. `reference` is its case's: mails on one case make one thread. */
export async function messageOf(
  { mailFrom }: Pick<Config, 'mailFrom'>,
  { id, address, subject, text, html, calendar }: Taken,
  reference: string | undefined,
): Promise<Message> {
  const from = /<(.+)>$/.exec(mailFrom)?.[1] ?? mailFrom;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const thread = reference && `<case.${reference.toLowerCase()}@${domain}>`;
  const node = new MailComposer({
    from: mailFrom,
    // As an object it is one address, whatever it looks like.
    to: { name: '', address },
    subject,
    text,
    html,
    ...(calendar === null
      ? {}
      : { icalEvent: { method: methodOf(calendar), filename: 'appointment.ics', content: calendar } }),
    // The same for every attempt, so that whoever gets a mail twice can tell.
    messageId: `<${id}@${domain}>`,
    ...(thread ? { references: thread, inReplyTo: thread } : {}),
    headers: { 'Auto-Submitted': 'auto-generated' },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { envelope: { from, to: [address] }, raw: await node.build() };
}
