// The outbox in the gallery: what would have been sent, and one of those mails.
import type { MailPage, OutboxPage } from '../../src/setup/outbox/models.ts';
import { at, type GalleryPages, staff } from './chrome.ts';

const outbox: OutboxPage = {
  explanation: 'No mail server is set up, so these mails stay here.',
  mails: [
    {
      text: '[POT-7K3M-9QXD] We have your report',
      href: '/setup/mail',
      to: 'clara@example.org',
      state: { text: 'Kept', tone: 'quiet' },
      at: at('2026-03-02T09:14:00Z'),
    },
  ],
  paging: { summary: '1 mail' },
  empty: { title: 'No mail yet', text: 'What a case tells its people will appear here.' },
};

const mail: MailPage = {
  subject: '[POT-7K3M-9QXD] We have your report',
  rows: [
    { key: 'To', value: 'clara@example.org' },
    { key: 'State', value: 'Kept' },
  ],
  links: [{ text: 'Follow the case', href: '/raising/case' }],
  text: 'Dear Clara Whitfield,\n\nthank you for telling us about the hole in Borchester Road.',
  html: '<!doctype html><html lang="en-GB"><body><p>Dear Clara Whitfield,</p></body></html>',
};

export const outboxPages: GalleryPages = {
  '/setup/outbox': { view: 'setup/outbox', model: outbox, chrome: staff('Outbox', 'Outbox') },
  '/setup/mail': { view: 'setup/mail', model: mail, chrome: staff('Mail', 'Outbox') },
};
