// The kinds of rows that the route table is made of: pages, which show, and forms, which show and take what is sent.
import type { z } from 'zod';
import { MovedOn } from '../change.ts';
import { Denied } from '../permissions/refusals.ts';
import type { Actor } from '../permissions/standing.ts';
import type { Asked, Door } from './doors.ts';
import type { FieldError } from './look/fields.ts';
import type { Reply } from './reply.ts';
import type { Sent, Visit } from './visit.ts';

/** What a form shows beside itself: what was typed, and what is wrong with it. */
export type Filled = { sent: Sent; errors: readonly FieldError[]; movedOn?: { sinceVersion: number } };

export type Page<V extends Visit> = (visit: V) => Promise<Reply> | Reply;

/** What a door gives to write with: a permit, with the actor as they stand inside the transaction, or nothing. */
type Granted = { readonly actor: Actor } | null;

export type Form<V extends Visit, P extends Granted, Input> = {
  /** What is sent, as a schema made for this visit; each issue's message is a sentence that says what to do. */
  input: (visit: V) => z.ZodType<Input> | Promise<z.ZodType<Input>>;
  show: (visit: V, filled: Filled) => Promise<Reply> | Reply;
  /** Looks at the files that came along, before anything is locked; gives the visit that knows what became of them. */
  receives?: (visit: V) => Promise<V>;
  /** Does it. Throws `Invalid` where only the doing could tell that something is wrong with what was sent. */
  submit: (permit: P, input: Input, visit: V) => Promise<Reply>;
  /** What the law is to be asked about, from the input. */
  asks?: (input: Input) => Asked;
};

/** Something was wrong with what a form sent: it is shown again with this. */
export class Invalid extends Error {
  readonly errors: readonly FieldError[];

  constructor(...errors: FieldError[]) {
    super(errors.map((error) => error.text).join(' '));
    this.errors = errors;
  }
}

export type Limit =
  | ('sign-in' | 'password' | 'mail-me')
  | ('raise' | 'write' | 'find-person')
  | ('track' | 'lost-link' | 'copy');
export type Route = {
  method: 'GET' | 'POST';
  path: string;
  /** The door's name. */
  door: string;
  limits?: readonly Limit[];
  /** Its form may bring files along: see web/files/uploads.ts. */
  files?: true;
  answer: (visit: Visit, sent: Sent) => Promise<Reply>;
};

/** An address that shows a page. */
export function page<V extends Visit, P extends Granted>(
  path: string,
  door: Door<V, P>,
  show: Page<V>,
): Route[] {
  return [{ method: 'GET', path, door: door.says, answer: async (visit) => show(await door.admit(visit)) }];
}

/** An address that shows a form and takes what it sends. */
export function form<V extends Visit, P extends Granted, Input>(
  path: string,
  door: Door<V, P>,
  made: Form<V, P, Input>,
): Route[] {
  return [...page(path, door, (visit) => made.show(visit, heldFor(visit))), ...post(path, door, made)];
}

/** What a form sent when its session was over is filled in again, to be sent once more. */
function heldFor({ session, path, say }: Visit): Filled {
  const sent = session.takeHeld(path);
  return sent ? { sent, errors: [{ text: say('refusal.held') }] } : { sent: {}, errors: [] };
}

/** An address that only takes what a form on another page sends; mistakes are shown on the form's own page. */
export function post<V extends Visit, P extends Granted, Input>(
  path: string,
  door: Door<V, P>,
  made: Form<V, P, Input>,
): Route[] {
  return [
    {
      method: 'POST',
      path,
      door: door.says,
      answer: async (visit, sent) => {
        try {
          return await take(await door.admit(visit), door, made, sent);
        } catch (error) {
          // The case may have moved on to where the action is out of the question: what was written isn't lost.
          if (error instanceof Denied) error.kept = textsIn(sent);
          throw error;
        }
      },
    },
  ];
}

/** The same addresses, asked only so often by one visitor: see limits.ts. */
export function limited(limit: Limit, routes: Route[]): Route[] {
  return routes.map((route) => ({ ...route, limits: [...(route.limits ?? []), limit] }));
}

/** The same addresses, where what is sent may bring files along; everywhere else a form with files is refused. */
export function withFiles(routes: Route[]): Route[] {
  return routes.map((route) => (route.method === 'POST' ? { ...route, files: true } : route));
}

async function take<V extends Visit, P extends Granted, Input>(
  came: V,
  door: Door<V, P>,
  { input, receives, asks, submit, show }: Form<V, P, Input>,
  sent: Sent,
): Promise<Reply> {
  const visit = receives ? await receives(came) : came;
  const parsed = (await input(visit)).safeParse(sent);
  if (!parsed.success) return again(422, await show(visit, { sent, errors: errorsOf(parsed.error) }));
  try {
    return await door.write(visit, asks?.(parsed.data) ?? {}, (permit) =>
      submit(permit, parsed.data, permit ? { ...visit, actor: permit.actor } : visit),
    );
  } catch (error) {
    if (error instanceof Invalid) return again(422, await show(visit, { sent, errors: error.errors }));
    if (!(error instanceof MovedOn)) throw error;
    const { sinceVersion } = error;
    const text = 'The case has changed since you opened this page. Read what is new, then send again.';
    return again(
      409,
      await show(await door.admit(visit), { sent, errors: [{ text }], movedOn: { sinceVersion } }),
    );
  }
}

function again(status: number, reply: Reply): Reply {
  return 'show' in reply ? { ...reply, status } : reply;
}

/** What is wrong with what was sent, as the form shows it. */
export function errorsOf(error: z.ZodError): FieldError[] {
  return error.issues.map(({ path, message }) => ({
    ...(path[0] ? { field: String(path[0]) } : {}),
    text: message,
  }));
}

/** The first value of a field that was sent, or nothing. */
export function typed(sent: Sent, name: string): string {
  const value = sent[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** What was written by hand, rather than chosen: texts of several words. */
export function textsIn(sent: Sent): string[] {
  return Object.values(sent)
    .flat()
    .filter((text) => /\S\s+\S/.test(text));
}
