// What somebody sees when the answer is no: one page for each kind of refusal.
import { Denied, Invisible, NoAccess } from '../permissions/refusals.ts';
import { OwnersSide, SignInFirst } from './doors.ts';
import type {
  ErrorPage,
  ForbiddenPage,
  MethodPage,
  NoAccessPage,
  ResendPage,
  TooManyPage,
} from './look/failures.ts';
import { ForeignForm } from './origin.ts';
import type { Reply, Show } from './reply.ts';

/** `form`: the page that what was sent came from, or near it; `above`: a page above the one that was asked. */
type Refused = { form: string; above: string; requestNumber: string; siteName: string };

/** The reply to an error; undefined where the fault is ours. */
export function refusalReply(
  error: unknown,
  { form, above, requestNumber, siteName }: Refused,
): Reply | undefined {
  if (error instanceof Invisible) return notFound();
  if (error instanceof Denied) return forbidden(error, above, requestNumber);
  if (error instanceof NoAccess) return noAccess(error, siteName);
  if (error instanceof SignInFirst) return { goTo: `/sign-in?to=${encodeURIComponent(form)}` };
  if (error instanceof OwnersSide) return { goTo: `/my-cases/${error.reference}` };
  if (error instanceof ForeignForm) return resend(form);
  const status = (error as { status?: number }).status;
  if (status === 413) return tooLong(form);
  // What Express itself refuses: an address or a body that can't be read.
  if (status !== undefined && status >= 400 && status < 500) return { ...notFound(), status };
  return undefined;
}

/** The same for what isn't there as for what isn't theirs to see. */
export function notFound(): Show {
  return { show: 'errors/not-found', model: {}, title: 'Page not found', status: 404 };
}

export function wrongMethod(back: string): Show {
  const model: MethodPage = { back: { text: 'Go back', href: back } };
  return { show: 'errors/method', model, title: 'That address can’t be opened like this', status: 405 };
}

export function tooMany(retryAfterSeconds: number): Show {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  const model: TooManyPage = { when: `Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.` };
  return { show: 'errors/too-many', model, title: 'Too many tries', status: 429 };
}

export function ourFault(requestNumber: string): Show {
  const model: ErrorPage = { requestNumber };
  return { show: 'errors/error', model, title: 'Something went wrong', status: 500 };
}

function forbidden({ message, facts, kept }: Denied, back: string, requestNumber: string): Show {
  const model: ForbiddenPage = {
    sentence: message,
    requestNumber,
    kept,
    back: { text: `Go back to ${facts.reference}`, href: back },
  };
  return { show: 'errors/forbidden', model, title: 'You can’t do that', status: 403 };
}

function noAccess({ flag }: NoAccess, siteName: string): Show {
  const ask =
    flag === 'access'
      ? `Ask an administrator of ${siteName} for the flag “access” if your work needs it.`
      : `This part is for administrators. Ask one of ${siteName} for the flag “setup” if your work needs it.`;
  const model: NoAccessPage = { ask };
  return { show: 'errors/no-access', model, title: 'No access', status: 403 };
}

function resend(back: string): Show {
  const model: ResendPage = { back: { text: 'Go back', href: back } };
  return { show: 'errors/resend', model, title: 'Please send that again', status: 403 };
}

function tooLong(back: string): Show {
  const model: ResendPage = { back: { text: 'Go back', href: back } };
  return { show: 'errors/too-long', model, title: 'That is too long', status: 413 };
}
