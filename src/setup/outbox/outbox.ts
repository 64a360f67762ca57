// The outbox on the screen, for whoever tries Casement out without an SMTP server: what would have been sent.
import { Invisible } from '../../permissions/refusals.ts';
import type { Link } from '../../web/look/parts.ts';
import { mailsPage } from '../../web/mails/paging.ts';
import { MAIL_STATES } from '../../web/mails/states.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import type { MailPage, OutboxPage } from './models.ts';

const SECTION = '/outbox';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** GET /outbox. Throws Invisible in production, and where mails are really sent. */
export async function showOutbox({ prisma, config, query }: Visit): Promise<Reply> {
  if (!config.showOutbox) throw new Invisible();
  const { mails, paging } = await mailsPage(prisma, query, { address: SECTION });
  const model: OutboxPage = {
    explanation:
      'No SMTP server is configured, so nothing is sent. Here is what people would have got. Set SMTP_URL to send it.',
    mails: mails.map(({ id, subject, address, state, createdAt }) => ({
      text: subject,
      href: `/outbox/${id}`,
      to: address,
      state: MAIL_STATES[state],
      at: createdAt,
    })),
    paging: { ...paging, summary: 'Newest first' },
    empty: {
      title: 'No mail yet',
      text: 'Raise a case: its owner and the staff who have it are written to.',
      action: { text: 'Raise a case', href: '/' },
    },
  };
  return { show: 'setup/outbox', model, title: 'Outbox', wide: true, section: SECTION };
}

/** GET /outbox/:id. Throws Invisible where there is no such mail, and wherever `showOutbox` does. */
export async function showMail({ prisma, config, params }: Visit): Promise<Reply> {
  const id = params['id'] ?? '';
  if (!config.showOutbox || !UUID.test(id)) throw new Invisible();
  const mail = await prisma.mail.findUnique({
    where: { id },
    include: { case: { select: { reference: true } } },
  });
  if (!mail) throw new Invisible();
  const model: MailPage = {
    subject: mail.subject,
    rows: [
      { key: 'To', value: mail.address },
      { key: 'State', value: MAIL_STATES[mail.state].text },
      { key: 'About', value: `${mail.action}${mail.case ? `, ${mail.case.reference}` : ''}` },
      ...(mail.error === null ? [] : [{ key: 'Trouble', value: mail.error }]),
    ],
    links: linksIn(mail.text, config.baseUrl),
    text: mail.text,
    html: mail.html,
  };
  const backTo = { text: 'All mails', href: SECTION };
  return { show: 'setup/mail', model, title: mail.subject, wide: true, section: SECTION, backTo };
}

function linksIn(text: string, baseUrl: string): Link[] {
  return text
    .split(/\s+/)
    .filter((word) => word.startsWith(`${baseUrl}/`))
    .map((address) => ({ text: address, href: address }));
}
