// What the administrators' forms may send, and the sentences for what they may not.
import { z } from 'zod';
import {
  LONGEST_PASSWORD,
  type PasswordProblem,
  passwordProblem,
  SHORTEST_PASSWORD,
} from '../password/rule.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import { FLAGS, FLAGS_BY_TYPE } from '../permissions/vocabulary.ts';
import { Invalid } from '../web/routing.ts';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 254; // RFC 5321's path, without its brackets
const LONGEST_DESCRIPTION = 300;

function nameOf(message: string) {
  return z
    .string(message)
    .trim()
    .min(1, message)
    .max(LONGEST_NAME, `Write a name of at most ${LONGEST_NAME} characters`);
}

export const personName = nameOf('Write a name');
export const groupName = nameOf('Write a name for the group');
/** Of a workflow, a status, a role. */
export const pieceName = nameOf('Write a name');

/** Kept in lower case, as people sign in with it. */
export const emailAddress = z
  .string('Write an e-mail address')
  .trim()
  .toLowerCase()
  .max(LONGEST_ADDRESS, 'Write a shorter e-mail address')
  .pipe(z.email('Write an e-mail address, like name@example.org'));

const PASSWORD_SENTENCES: Record<PasswordProblem, string> = {
  short: `Write a password of at least ${SHORTEST_PASSWORD} characters`,
  long: `Write a password of at most ${LONGEST_PASSWORD} characters`,
  common: 'Write a password that fewer people use: this one is among the first that are guessed',
  guessable: 'Write a password that isn’t the person’s name or address, or the name of this site',
};

/** The rule is the same as where people choose their own. */
export const newPassword = z.string('Write a password').superRefine((password, context) => {
  const problem = passwordProblem(password);
  if (problem) context.addIssue(PASSWORD_SENTENCES[problem]);
});

/** What is wrong with a password for this person; undefined where nothing is. */
export function guessable(password: string, known: readonly string[]): string | undefined {
  const problem = passwordProblem(password, known);
  return problem && PASSWORD_SENTENCES[problem];
}

export const description = z
  .string()
  .trim()
  .max(LONGEST_DESCRIPTION, `Write at most ${LONGEST_DESCRIPTION} characters`)
  .default('');

/** A question that is answered by yes or no, and means no where it is left out. */
export const yesOrNo = z
  .enum(['yes', 'no'], 'Choose yes or no')
  .default('no')
  .transform((answer) => answer === 'yes');

/** The id of a row that a form names; a sentence that says what to choose where it names none. */
export function chosen(message: string) {
  return z
    .string(message)
    .regex(/^\d{1,9}$/, message)
    .transform(Number);
}

const pieceKey = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** A piece of the configuration that a form may name by its key or leave open. */
export const pieceOrNone = z
  .string()
  .refine((key) => key === '' || pieceKey.test(key), 'Choose one of the list')
  .transform((key) => (key === '' ? undefined : key))
  .optional();

/** A flag and the type that it is for, chosen or written by a part of its name; none is all types. */
export const flagForType = z
  .object({ flag: z.enum(FLAGS, 'Choose a flag'), type: z.string().trim().default('') })
  .refine(({ flag, type }) => type === '' || FLAGS_BY_TYPE.has(flag), {
    message: 'Access and setup are for all case types: choose all of them',
    path: ['type'],
  });

/** A granted flag as the button sends it that takes it away. */
export const takenFlag = z
  .object({ taken: z.enum(FLAGS, 'Choose a flag'), takenFor: pieceOrNone })
  .transform(({ taken, takenFor }) => ({
    flag: taken,
    ...(takenFor === undefined ? {} : { type: takenFor }),
  }));

export const groupField = z.object({ group: z.string('Choose a group').regex(pieceKey, 'Choose a group') });
/** Chosen from a list, or written by a part of its name. */
export const groupWritten = z.object({
  group: z.string('Choose a group').trim().min(1, 'Choose a group').max(LONGEST_NAME, 'Choose a group'),
});
export const memberToRemove = z.object({ member: chosen('Choose a member') });
/** By address, or the word "anonymous": the built-in user's. */
export const memberField = z.object({
  email: z
    .string('Write the e-mail address of whom to add')
    .trim()
    .toLowerCase()
    .min(1, 'Write the e-mail address of whom to add'),
});

/** Throws Invalid where a password is what would be guessed first of a person. */
export function refuseGuessable(password: string, known: readonly string[]): void {
  const sentence = guessable(password, known);
  if (sentence !== undefined) throw new Invalid({ field: 'password', text: sentence });
}

/** Throws Invalid where somebody else has an address already. */
export async function refuseTakenAddress(tx: Reader, email: string, butFor?: number): Promise<void> {
  const holder = await tx.user.findUnique({ where: { email }, select: { id: true, name: true } });
  if (!holder || holder.id === butFor) return;
  throw new Invalid({ field: 'email', text: `${holder.name} has this address already` });
}
