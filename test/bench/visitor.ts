// A browser as small as the benchmark needs: it keeps its cookies, reads forms off pages, fills them in and sends them.
import { type Asker, askerBy, PASSWORD } from './people.ts';

export type Visitor = {
  get(path: string): Promise<Seen>;
  /** Sends a form and follows where the answer leads. */
  send(form: Form): Promise<Seen>;
  cookie(): string;
};
export type Seen = { path: string; status: number; html: string };
export type Form = { action: string; fields: Record<string, string> };

/** Somebody new at a site, known by nothing yet. */
export function visitorOf(base: string): Visitor {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const response = await fetch(new URL(path, base), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: cookie() },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const html = await response.text();
    const next = response.headers.get('location');
    return next === null ? { path, status: response.status, html } : ask(next);
  };
  const send = ({ action, fields }: Form) =>
    ask(action, { method: 'POST', body: new URLSearchParams(fields) });
  return { get: (path) => ask(path), send, cookie };
}

/** A visitor who has signed in through the form. Throws where that failed. */
export async function signedIn(base: string, asker: Asker): Promise<Visitor> {
  const visitor = visitorOf(base);
  const form = formOn(await visitor.get('/sign-in'), '/sign-in');
  const { path, status } = await visitor.send({
    ...form,
    fields: { ...form.fields, email: askerBy(asker.key).email, password: PASSWORD },
  });
  if (path === '/sign-in') throw new Error(`${asker.email} can't sign in: the form answered ${status}.`);
  return visitor;
}

/** The form on a page whose action begins like this, with an answer in every field. Throws where there is none. */
export function formOn({ path, html }: Seen, action: string): Form {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  const found = forms
    .map(([, head = '', body = '']) => ({ action: attribute(head, 'action') ?? path, body }))
    .find((form) => form.action.startsWith(action));
  if (!found) throw new Error(`${path} has no form that goes to ${action}.`);
  const fields: Record<string, string> = {};
  for (const [tag] of found.body.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const answer = answerFor(tag, name ?? '');
    if (name !== undefined && answer !== undefined && !(name in fields)) fields[name] = answer;
  }
  return { action: found.action, fields };
}

/** What somebody might answer; nothing where it may be left open. */
function answerFor(tag: string, name: string): string | undefined {
  const type = attribute(tag, 'type') ?? (tag.startsWith('<input') ? 'text' : 'textarea');
  if (type === 'hidden' || type === 'radio') return attribute(tag, 'value') ?? '';
  if (type === 'checkbox' || type === 'submit') return undefined;
  if (type === 'email') return 'resident@bench.example';
  if (type === 'tel') return '01632 960001';
  if (/day$/.test(name)) return '2';
  if (/month$/.test(name)) return '3';
  if (/year$/.test(name)) return '2024';
  if (/postcode$/.test(name)) return 'AM1 2BR';
  return '12 Station Road';
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
