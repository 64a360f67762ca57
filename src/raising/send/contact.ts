// What the answers say beside being answers: the case's line in queues, and how to reach whoever raised it.
import type { Answers, Typed } from '../../forms/answer.ts';
import { type Field, type FormDefinition, fieldsOf, type Meaning } from '../../forms/definition.ts';
import { answerText } from '../../forms/show.ts';
import type { CaseType } from '../../permissions/configuration.ts';
import type { Person } from '../../permissions/standing.ts';
import { sayIn } from '../../words/say.ts';
import type { DraftVisit, RaisingVisit } from '../draft/doors.ts';

export type Contact = {
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactAddress: string | null;
};

/** What an account says of somebody. */
export type Known = Pick<Person, 'name' | 'email'>;

// Staff read it, in English.
const say = sayIn('en');
const LONGEST_TITLE = 120;

/** One line for queues: the answer that is meant for it, or the beginning of the first long one, or the type's name. */
export function titleOf(form: FormDefinition, answers: Answers, type: CaseType): string {
  const long = fieldsOf(form).find((field) => field.kind === 'long-text' && answerText(field, answers, say));
  const text = meaning(form, answers, 'title') ?? (long ? answerText(long, answers, say) : type.name);
  return shortened(text.replace(/\s+/g, ' '));
}

/** How to reach the person. `account` is theirs, for what the form doesn't ask; none where it is for somebody else. */
export function contactOf(form: FormDefinition, answers: Answers, account: Known | undefined): Contact {
  const asks = (one: Meaning) => fieldsOf(form).some((field) => field.means === one);
  return {
    contactName: meaning(form, answers, 'name') ?? (asks('name') ? null : (account?.name ?? null)),
    contactEmail: meaning(form, answers, 'email') ?? (asks('email') ? null : (account?.email ?? null)),
    contactPhone: meaning(form, answers, 'phone'),
    contactAddress: meaning(form, answers, 'address'),
  };
}

/** Fills in what is known of whom it is for: from the visitor's account, or from the one that they raise it for. */
export function typedFromAccount(fields: readonly Field[], visit: RaisingVisit | DraftVisit): Typed {
  const known = knownOf(visit);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.means && known[field.means];
      return value ? [[field.key, value]] : [];
    }),
  );
}

function knownOf(visit: RaisingVisit | DraftVisit): Partial<Record<Meaning, string>> {
  const { person } = visit.actor;
  if ('draft' in visit && visit.draft.onBehalf) {
    const { name = '', email = '', phone } = visit.helped ?? {};
    return { name, email, phone: phone ?? '' };
  }
  return person.kind === 'person' ? { name: person.name, email: person.email } : {};
}

function meaning(form: FormDefinition, answers: Answers, means: Meaning): string | null {
  const field = fieldsOf(form).find((one) => one.means === means);
  return (field && answerText(field, answers, say)) || null;
}

/** Cut at a word, with a sign that it was. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_TITLE) return text;
  const start = characters.slice(0, LONGEST_TITLE - 1).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > 0 ? start.slice(0, lastSpace) : start}…`;
}
