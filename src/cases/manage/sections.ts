// The sections of Manage Case: each shown as far as its viewing action is allowed, or with the reason why it isn't.

import { AnswersSchema } from '../../forms/answer.ts';
import { formIn, type Meaning } from '../../forms/definition.ts';
import { answerRows } from '../../forms/show.ts';
import { askedOf } from '../../forms/shown.ts';
import { mayReadField } from '../../permissions/fields.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { appointmentsSection } from '../appointments/section.ts';
import type { CaseSection } from '../models.ts';
import { isSaidAbove } from './offers.ts';
import type { CaseRecord } from './record.ts';

/** What was submitted, who the owner is, and who works on it. */
export function sectionsOf(visit: CaseVisit, record: CaseRecord): CaseSection[] {
  return [
    ...(record.closedAt && may(visit, 'view-details') ? [closing(record)] : []),
    section(visit, 'What was submitted', 'view-details', () => submittedRows(visit, record)),
    ...appointmentsSection(visit, record.appointments, record.timeZone ?? visit.config.timeZone),
    { ...section(visit, 'Owner', 'view-contact', () => contactRows(record)), people: true },
    ...(may(visit, 'view-details')
      ? [{ title: 'Who works on it', rows: people(visit, record), people: true as const }]
      : []),
  ];
}

function section(
  visit: CaseVisit,
  title: string,
  action: 'view-details' | 'view-contact',
  rows: () => SummaryRow[],
): CaseSection {
  const made = decision(visit, action);
  if (!made.allowed) return { title, rows: [], why: why(visit, action) };
  return {
    title,
    rows: rows(),
    ...(made.bypass && !isSaidAbove(visit) ? { bypass: why(visit, action) } : {}),
  };
}

const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);

/** The answers, without those that say who the owner is: they stand in a section with a right of its own. */
export function submittedRows(
  { actor, facts }: CaseVisit,
  { form, submission, stage, subtype }: CaseRecord,
): SummaryRow[] {
  const answers = AnswersSchema.parse(submission);
  return [
    ...(subtype ? [{ key: 'Subtype', value: subtype }] : []),
    ...(stage ? [{ key: 'Stage', value: stage }] : []),
    ...askedOf(formIn(form, 'en'), answers)
      .filter((field) => !CONTACT.has(field.means) && mayReadField(actor, 'view-details', facts, field.key))
      .flatMap((field) => answerRows(field, answers, sayIn('en'))),
  ];
}

/** Who the owner is and how to reach them: only for whoever may see that. */
export function contactRows(record: CaseRecord): SummaryRow[] {
  const { ownerName, ownerEmail, helper } = record;
  return [
    { key: 'Name', value: record.contactName ?? ownerName ?? '' },
    { key: 'E-mail address', value: record.contactEmail ?? ownerEmail ?? '' },
    { key: 'Phone', value: record.contactPhone ?? '' },
    ...(record.contactAddress ? [{ key: 'Address', value: record.contactAddress }] : []),
    { key: 'Follows it by', value: accountOf(record) },
    ...(helper ? [{ key: 'Raised on their behalf by', value: helper }] : []),
  ];
}

/** Whose account it is, where that isn't plain from the name and the address above. */
function accountOf({ ownerName, ownerEmail, contactName, contactEmail }: CaseRecord): string {
  if (ownerName === null) return 'Tracking link';
  const same = ownerName === (contactName ?? ownerName) && ownerEmail === (contactEmail ?? ownerEmail);
  return same ? 'Their account' : `The account of ${ownerName} (${ownerEmail})`;
}

function people({ actor }: CaseVisit, record: CaseRecord): SummaryRow[] {
  const roleIds = [...new Set(record.people.map((row) => row.roleId))];
  if (roleIds.length === 0) return [{ key: 'Manager', value: 'Nobody' }];
  return roleIds.map((roleId) => {
    const role = actor.configuration.roles.get(roleId)?.name ?? '';
    const names = record.people.filter((row) => row.roleId === roleId).map((row) => row.name);
    return { key: role.charAt(0).toUpperCase() + role.slice(1), value: names.join('\n') };
  });
}

function closing({ closingReason, closingExplanation, resolved, comment }: CaseRecord): CaseSection {
  return {
    title: 'How it ended',
    rows: [
      ...(closingReason ? [{ key: 'Reason', value: closingReason }] : []),
      { key: 'Explanation', value: closingExplanation ?? '' },
      ...(resolved === null ? [] : [{ key: 'Resolved, says the owner', value: resolved ? 'Yes' : 'No' }]),
      ...(comment ? [{ key: 'The owner’s comment', value: comment }] : []),
    ],
  };
}
