// What somebody sees when the answer is no: one page for each kind of refusal.
import { Denied, Invisible, LinkOver, NoAccess } from '../permissions/refusals.ts';
import { ownersWhy } from '../words/owners-why.ts';
import type { Say } from '../words/say.ts';
import { OwnersSide, SignInFirst } from './doors.ts';
import type {
  ErrorPage,
  ForbiddenPage,
  LinkOverPage,
  MethodPage,
  NoAccessPage,
  NotFoundPage,
  ResendPage,
  TooLongPage,
  TooManyPage,
} from './look/failures.ts';
import { ForeignForm } from './origin.ts';
import type { Reply, Show } from './reply.ts';

/** `form`: the page that what was sent came from, or near it; `above`: a page above the one that was asked. */
type Refused = { say: Say; form: string; above: string; requestNumber: string; siteName: string };

/** The reply to an error; undefined where the fault is ours. */
export function refusalReply(
  error: unknown,
  { say, form, above, requestNumber, siteName }: Refused,
): Reply | undefined {
  if (error instanceof Invisible) return notFound(say, requestNumber);
  if (error instanceof Denied) return forbidden(say, error, above, requestNumber);
  if (error instanceof NoAccess) return noAccess(say, error, siteName, requestNumber);
  if (error instanceof LinkOver) return linkOver(say, error);
  if (error instanceof SignInFirst) return { goTo: `/sign-in?to=${encodeURIComponent(form)}` };
  if (error instanceof OwnersSide) return { goTo: `/my-cases/${error.reference}` };
  if (error instanceof ForeignForm) return resend(say, form, error.kept);
  const status = (error as { status?: number }).status;
  if (status === 413) return tooLong(say, form);
  // What Express itself refuses: an address or a body that can't be read.
  if (status !== undefined && status >= 400 && status < 500)
    return { ...notFound(say, requestNumber), status };
  return undefined;
}

/** The same for what isn't there as for what isn't theirs to see, the number included. */
export function notFound(say: Say, requestNumber: string): Show {
  const model: NotFoundPage = { requestNumber };
  return { show: 'errors/not-found', model, title: say('refusal.not-found'), status: 404 };
}

const ASK_AGAIN = {
  register: { text: 'refusal.link-over-text', again: 'refusal.link-again', href: '/register' },
  reset: { text: 'refusal.link-over-text', again: 'refusal.link-again', href: '/forgot-password' },
  // Whoever was invited has an account: a new password is asked for as by everybody else.
  invite: { text: 'refusal.link-over-text', again: 'refusal.link-again', href: '/forgot-password' },
  change_email: { text: 'refusal.link-over-text', again: 'refusal.link-again', href: '/account/email' },
  form: { text: 'refusal.link-over-form', again: 'refusal.home', href: '/' },
} as const;

function linkOver(say: Say, { purpose }: LinkOver): Show {
  const { text, again, href } = ASK_AGAIN[purpose];
  const model: LinkOverPage = { text: say(text), again: { text: say(again), href } };
  return { show: 'errors/link-over', model, title: say('refusal.link-over'), status: 404 };
}

export function wrongMethod(say: Say, back: string): Show {
  const model: MethodPage = { back: { text: say('refusal.back'), href: back } };
  return { show: 'errors/method', model, title: say('refusal.method'), status: 405 };
}

export function tooMany(say: Say, retryAfterSeconds: number): Show {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  const model: TooManyPage = { when: say('refusal.too-many-when', { minutes }) };
  return { show: 'errors/too-many', model, title: say('refusal.too-many'), status: 429 };
}

export function ourFault(say: Say, requestNumber: string): Show {
  const model: ErrorPage = { requestNumber };
  return { show: 'errors/error', model, title: say('refusal.our-fault'), status: 500 };
}

function forbidden(say: Say, denied: Denied, back: string, requestNumber: string): Show {
  const { message, side, action, rule, closed, facts, kept, hindrances } = denied;
  const model: ForbiddenPage = {
    sentence: side === 'owner' ? ownersWhy(say, action, facts.reference, { rule, closed }) : message,
    requestNumber,
    kept,
    hindrances,
    back: { text: say('refusal.back-to', { reference: facts.reference }), href: back },
  };
  return { show: 'errors/forbidden', model, title: say('refusal.forbidden'), status: 403 };
}

function noAccess(say: Say, { flag }: NoAccess, site: string, requestNumber: string): Show {
  const ask = say(flag === 'access' ? 'refusal.no-access-ask' : 'refusal.no-access-setup', { site });
  const model: NoAccessPage = { ask, requestNumber };
  return { show: 'errors/no-access', model, title: say('refusal.no-access'), status: 403 };
}

function resend(say: Say, back: string, kept: readonly string[]): Show {
  const model: ResendPage = { back: { text: say('refusal.back'), href: back }, kept };
  return { show: 'errors/resend', model, title: say('refusal.resend'), status: 403 };
}

function tooLong(say: Say, back: string): Show {
  const model: TooLongPage = { back: { text: say('refusal.back'), href: back } };
  return { show: 'errors/too-long', model, title: say('refusal.too-long'), status: 413 };
}
