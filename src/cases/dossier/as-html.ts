// An exported case as a page to read: self-contained, and without scripts.
import { type Html, html } from '../../export/html.ts';
import type { Dossier } from './shape.ts';

type DateTime = (moment: Date) => string;

const STYLE = html`body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
dt{font-weight:bold;margin-top:.5rem}dd,blockquote{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
blockquote{border-left:3px solid;padding-left:1rem}h2{border-top:2px solid;padding-top:.5rem}a{color:inherit}
@media (prefers-color-scheme:dark){body{color:#eee;background:#181f20}}`;

/** The page. `dateTime` writes a moment. */
export function dossierPage(dossier: Dossier, dateTime: DateTime): Html {
  const { reference, type, site, madeAt, madeFor } = dossier;
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${reference}: ${type}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${STYLE}</style></head><body><main><h1>${reference}: ${type}</h1>
<p>Exported from ${site} for ${madeFor}, ${dateTime(madeAt)}.</p>
${summary(dossier, dateTime)}${trail(dossier, dateTime)}${files(dossier, dateTime)}${
  dossier.withheld.length > 0
    ? html`<h2>What was left out</h2><ul>${dossier.withheld.map((why) => html`<li>${why}</li>`)}</ul>`
    : ''
}</main></body></html>
`;
}

function summary(dossier: Dossier, dateTime: DateTime): Html[] {
  const {
    ending,
    answers = [],
    additional = [],
    contact = [],
    people = [],
    tasks = [],
    links = [],
  } = dossier;
  return [
    list([
      ['Title', dossier.title],
      ['Status', dossier.status],
      ['Stage', dossier.stage],
      ['Subtype', dossier.subtype],
      ['Escalated', dossier.escalated ? 'Yes' : undefined],
      ['Raised', dateTime(dossier.raisedAt)],
      ['Target', dossier.dueAt && dateTime(dossier.dueAt)],
      ['Last changed', dateTime(dossier.changedAt)],
      ['Closed', dossier.closedAt && dateTime(dossier.closedAt)],
      ['Reason', ending?.reason],
      ['Explanation', ending?.explanation],
    ]),
    ...part(
      'What was submitted',
      answers.length > 0 ? [list(answers.map(({ label, text }) => [label, text]))] : [],
    ),
    ...part(
      'Additional details',
      additional.length > 0 ? [list(additional.map(({ label, text }) => [label, text]))] : [],
    ),
    ...part('Owner', contact.length > 0 ? [list(contact.map(({ key, value }) => [key, value]))] : []),
    ...part('Who works on it', people.length > 0 ? [list(people.map(({ role, name }) => [role, name]))] : []),
    ...part(
      'Tasks',
      tasks.map(({ title, state, holder, raisedAt }) =>
        entry(raisedAt, `${title} (${state}): ${holder}`, null, dateTime),
      ),
    ),
    ...part(
      'Links',
      links.map(({ relation, reference, at }) => entry(at, `${relation} ${reference}`, null, dateTime)),
    ),
  ];
}

function trail(dossier: Dossier, dateTime: DateTime): Html[] {
  const { history = [], questions = [], appointments = [], emails = [] } = dossier;
  return [
    ...part(
      'History',
      history.map(({ at, by, title, text, private: isPrivate, bypass }) =>
        entry(
          at,
          `${title} (${[by, isPrivate && 'private', bypass && 'bypass'].filter(Boolean).join(', ')})`,
          text,
          dateTime,
        ),
      ),
    ),
    ...part(
      'Questions',
      questions.flatMap(({ askedAt, text, answeredAt, answer }) => [
        entry(askedAt, 'Question', text, dateTime),
        ...(answeredAt ? [entry(answeredAt, 'Answer', answer, dateTime)] : []),
      ]),
    ),
    ...part(
      'Appointments',
      appointments.map(({ startsAt, title, state, place }) =>
        entry(startsAt, `${title} (${state})`, place, dateTime),
      ),
    ),
    ...part(
      'E-mails',
      emails.map(({ at, to, subject, state, text }) =>
        entry(at, `${subject}, to ${to} (${state})`, text, dateTime),
      ),
    ),
  ];
}

function files({ files: all = [] }: Dossier, dateTime: DateTime): Html[] {
  return part(
    'Files',
    all.map(({ name, path, uploadedAt }) =>
      path === null
        ? html`<p>${name}, ${dateTime(uploadedAt)} (its content can’t be had)</p>`
        : html`<p><a href="${path.split('/').map(encodeURIComponent).join('/')}">${name}</a>, ${dateTime(uploadedAt)}</p>`,
    ),
  );
}

function part(title: string, inside: readonly Html[]): Html[] {
  return inside.length > 0 ? [html`<h2>${title}</h2>${inside}`] : [];
}

function entry(at: Date, title: string, text: string | null, dateTime: DateTime): Html {
  return html`<p>${dateTime(at)}: ${title}</p>${text ? html`<blockquote>${text}</blockquote>` : ''}
`;
}

function list(rows: readonly (readonly [key: string, value: string | null | undefined])[]): Html {
  const given = rows.flatMap(([key, value]) => (value ? [html`<dt>${key}</dt><dd>${value}</dd>`] : []));
  return html`<dl>${given}</dl>`;
}
