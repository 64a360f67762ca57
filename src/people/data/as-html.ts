// A copy as a page to read: self-contained, without scripts, in the reader's language.
import { type Html, html } from '../../export/html.ts';
import type { Language } from '../../words/languages.ts';
import type { Say } from '../../words/say.ts';
import type { AccountCopy, CaseCopy, CopyHead, LetterCopy } from './shape.ts';

/** What it is written with; made once, since a way to write moments is dear to make. */
export type Words = { say: Say; language: Language; dateTime: (moment: Date) => string };

export const ENDING = html`</main></body></html>
`;

const STYLE = html`body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
dt{font-weight:bold;margin-top:.5rem}dd,blockquote{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
article{border-top:2px solid;margin-top:2rem}a{color:inherit}
@media (prefers-color-scheme:dark){body{color:#eee;background:#181f20}}`;

/** Everything before the first case. */
export function beginning({ site, madeAt, account }: CopyHead, words: Words): Html {
  const { say, language } = words;
  const title = account ? say('data.copy-title', { site }) : say('data.copy-title-case', { site });
  return html`<!doctype html>
<html lang="${language === 'en' ? 'en-GB' : language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${STYLE}</style></head><body><main><h1>${title}</h1>
<p>${say('data.copy-made', { when: words.dateTime(madeAt) })}</p>
${account ? accountSection(account, words) : ''}`;
}

/** One case. */
export function caseSection(copy: CaseCopy, words: Words): Html {
  const { say } = words;
  return html`<article><h2>${copy.reference}</h2>
${list([
  [say('data.type'), copy.type],
  [say('data.title'), copy.title],
  [say('data.status'), copy.status],
  [say('data.raised'), words.dateTime(copy.raisedAt)],
  [say('data.due'), copy.dueAt && words.dateTime(copy.dueAt)],
  [say('data.changed'), words.dateTime(copy.changedAt)],
  [say('data.closed'), copy.closedAt && words.dateTime(copy.closedAt)],
  [say('data.reason'), copy.ending?.reason],
  [say('data.explanation'), copy.ending?.explanation],
  [say('data.name'), copy.contact?.name],
  [say('data.email'), copy.contact?.email],
  [say('data.phone'), copy.contact?.phone],
  [say('data.address'), copy.contact?.address],
])}
${part(
  say('data.answers'),
  (copy.answers ?? []).map(({ label, text }) => list([[label, text]])),
)}${part(
  say('data.history'),
  (copy.history ?? []).map(({ at, by, title, text }) =>
    entry(at, `${title} (${by === 'you' ? say('data.you') : say('data.us')})`, text, words),
  ),
)}${part(
  say('data.questions'),
  (copy.questions ?? []).flatMap(({ text, askedAt, answer, answeredAt }) => [
    entry(askedAt, say('data.question'), text, words),
    ...(answeredAt ? [entry(answeredAt, say('data.answer'), answer, words)] : []),
  ]),
)}${part(
  say('data.appointments'),
  (copy.appointments ?? []).map(({ startsAt, title, place }) => entry(startsAt, title, place, words)),
)}${part(
  say('data.files'),
  (copy.files ?? []).map(({ name, path, uploadedAt }) =>
    path
      ? html`<p><a href="${path.split('/').map(encodeURIComponent).join('/')}">${name}</a>, ${words.dateTime(uploadedAt)}</p>`
      : html`<p>${name}, ${words.dateTime(uploadedAt)} (${say('data.no-bytes')})</p>`,
  ),
)}${letters(copy.letters ?? [], words)}${
  copy.feedback
    ? part(say('data.feedback'), [
        entry(
          copy.feedback.at,
          say(copy.feedback.resolved ? 'data.resolved' : 'data.not-resolved'),
          copy.feedback.comment,
          words,
        ),
      ])
    : ''
}</article>
`;
}

function accountSection(account: AccountCopy, words: Words): Html {
  const { say } = words;
  return html`<h2>${say('data.account')}</h2>
${list([
  [say('data.name'), account.name],
  [say('data.email'), account.email],
  [say('data.phone'), account.phone],
  [say('data.language'), account.language],
  [say('data.created'), words.dateTime(account.createdAt)],
  [say('data.confirmed'), account.confirmedAt && words.dateTime(account.confirmedAt)],
  [say('data.groups'), account.groups.join('\n')],
  [
    say('data.sessions'),
    account.sessions
      .map(({ signedInAt, browser }) =>
        [signedInAt && words.dateTime(signedInAt), browser].filter(Boolean).join(', '),
      )
      .join('\n'),
  ],
])}
${part(
  say('data.drafts'),
  account.drafts.map(({ type, changedAt, answers }) =>
    entry(changedAt, type, JSON.stringify(answers, null, 2), words),
  ),
)}${part(
  say('data.erasures'),
  account.erasureRequests.map(({ askedAt, said, answer }) =>
    entry(askedAt, say('data.erasure-asked'), [said, answer].filter(Boolean).join('\n\n'), words),
  ),
)}${letters(account.letters, words)}`;
}

function letters(all: readonly LetterCopy[], words: Words): Html | '' {
  return part(
    words.say('data.letters'),
    all.map(({ at, subject, text }) => entry(at, subject, text, words)),
  );
}

function part(title: string, entries: readonly Html[]): Html | '' {
  return entries.length > 0 ? html`<h3>${title}</h3>${entries}` : '';
}

function entry(at: Date, title: string, text: string | null, words: Words): Html {
  return html`<p>${words.dateTime(at)}: ${title}</p>${text ? html`<blockquote>${text}</blockquote>` : ''}
`;
}

function list(rows: readonly [key: string, value: string | null | undefined][]): Html {
  const given = rows.flatMap(([key, value]) => (value ? [html`<dt>${key}</dt><dd>${value}</dd>`] : []));
  return html`<dl>${given}</dl>`;
}
