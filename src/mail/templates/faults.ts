// What is wrong with a written text: fields that its event doesn't know, links that lead nowhere, what it can't do without.
import type { MailEvent } from './events.ts';
import { namesIn } from './fields.ts';

type Text = { enabled: boolean; subject: string; body: string };
type Fault = { field: 'enabled' | 'subject' | 'body'; text: string };

const ADDRESS = /^(\{\{\s*(link|new_link)\s*\}\}|https?:\/\/\S+)$/;

/** The faults, each a sentence that says what to do. A text without subject and body stands for the built-in one. */
export function faultsOf({ fields, always, needs = [] }: MailEvent, text: Text): Fault[] {
  const { enabled, subject, body } = text;
  const faults: Fault[] = [];
  if (always && !enabled)
    faults.push({ field: 'enabled', text: 'Somebody waits for this mail, so it can’t be switched off' });
  if ((subject === '') !== (body === ''))
    faults.push(
      subject === ''
        ? { field: 'subject', text: 'Write a subject, or leave out the body too' }
        : { field: 'body', text: 'Write a body, or leave out the subject too' },
    );
  for (const [field, said] of [
    ['subject', subject],
    ['body', body],
  ] as const) {
    const unknown = namesIn(said).find((name) => !fields.some((known) => known === name));
    if (unknown !== undefined)
      faults.push({ field, text: `This mail has no field {{${unknown}}}: use those of the list` });
    else if (/\{\{|\}\}/.test(said.replace(/\{\{[^{}]*\}\}/g, '')))
      faults.push({ field, text: 'Two braces begin a field, and two end it: {{reference}}' });
  }
  if (/[\r\n]/.test(subject)) faults.push({ field: 'subject', text: 'Write the subject on one line' });
  if (body !== '') {
    const missing = needs.find((field) => !namesIn(body).includes(field));
    if (missing !== undefined)
      faults.push({ field: 'body', text: `This mail is no use without {{${missing}}}: put it in` });
    for (const [, address = ''] of body.matchAll(/^-> [^:\n]+: *(.*)$/gm))
      if (!ADDRESS.test(address.trim()))
        faults.push({ field: 'body', text: 'A link leads to {{link}}, or to an address with https://' });
  }
  return faults;
}
