// What the answers say of how to reach whoever raised the case, and what an account says for them.
import type { Answers, Typed } from '../../forms/answer.ts';
import { type Field, type FormDefinition, fieldsOf, type Meaning } from '../../forms/definition.ts';
import { meaningOf } from '../../forms/read/meanings.ts';
import type { Person } from '../../permissions/standing.ts';
import type { DraftVisit, RaisingVisit } from '../draft/doors.ts';

export type Contact = {
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactAddress: string | null;
};

/** What an account says of somebody. */
export type Known = Pick<Person, 'name' | 'email'>;

/** How to reach the person. `account` is theirs, for what the form doesn't ask; none where it is for somebody else. */
export function contactOf(form: FormDefinition, answers: Answers, account: Known | undefined): Contact {
  const asks = (one: Meaning) => fieldsOf(form).some((field) => field.means === one);
  return {
    contactName: meaningOf(form, answers, 'name') ?? (asks('name') ? null : (account?.name ?? null)),
    contactEmail: meaningOf(form, answers, 'email') ?? (asks('email') ? null : (account?.email ?? null)),
    contactPhone: meaningOf(form, answers, 'phone'),
    contactAddress: meaningOf(form, answers, 'address'),
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
