// The sections of Manage Case: each shown as far as its viewing action is allowed, or with the reason why it isn't.

import { AnswersSchema } from '../forms/answer.ts';
import { FormSchema, fieldsOf, type Meaning } from '../forms/definition.ts';
import { answerText } from '../forms/show.ts';
import type { SummaryRow } from '../web/parts.ts';
import { type CaseVisit, may, why } from '../web/visit.ts';
import type { CaseSection } from './models.ts';
import type { CaseRecord } from './record.ts';

/** What was submitted, who the owner is, and who works on it. */
export function sectionsOf(visit: CaseVisit, record: CaseRecord): CaseSection[] {
  return [
    ...(record.closedAt && may(visit, 'view-details') ? [closing(record)] : []),
    section(visit, 'What was submitted', 'view-details', () => submitted(visit, record)),
    section(visit, 'Owner', 'view-contact', () => contact(record)),
    ...(may(visit, 'view-details') ? [{ title: 'Who works on it', rows: people(record) }] : []),
  ];
}

function section(
  visit: CaseVisit,
  title: string,
  action: 'view-details' | 'view-contact',
  rows: () => SummaryRow[],
): CaseSection {
  return may(visit, action) ? { title, rows: rows() } : { title, rows: [], why: why(visit, action) };
}

const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);

/** The answers, without those that say who the owner is where the viewer may not know that. */
function submitted(visit: CaseVisit, { form, submission, stage, subtype }: CaseRecord): SummaryRow[] {
  const answers = AnswersSchema.parse(submission);
  const withContact = may(visit, 'view-contact');
  return [
    ...(subtype ? [{ key: 'Subtype', value: subtype.name }] : []),
    ...(stage ? [{ key: 'Stage', value: stage.name }] : []),
    ...fieldsOf(FormSchema.parse(form.definition))
      .filter((field) => withContact || !CONTACT.has(field.means))
      .map((field) => ({ key: field.label, value: answerText(field, answers) })),
  ];
}

function contact({
  owner,
  raisedBy,
  contactName,
  contactEmail,
  contactPhone,
  contactAddress,
}: CaseRecord): SummaryRow[] {
  const helped = raisedBy.kind === 'person' && raisedBy.name !== owner?.name;
  return [
    { key: 'Name', value: contactName ?? owner?.name ?? '' },
    { key: 'E-mail address', value: contactEmail ?? owner?.email ?? '' },
    { key: 'Phone', value: contactPhone ?? '' },
    { key: 'Address', value: contactAddress ?? '' },
    { key: 'Account', value: owner ? `${owner.name} (${owner.email})` : 'None: follows it by tracking link' },
    ...(helped ? [{ key: 'Raised on their behalf by', value: raisedBy.name }] : []),
  ];
}

function people({ assignments }: CaseRecord): SummaryRow[] {
  const roles = [...new Set(assignments.map((row) => row.role.name))];
  if (roles.length === 0) return [{ key: 'Manager', value: 'Nobody' }];
  return roles.map((role) => ({
    key: role.charAt(0).toUpperCase() + role.slice(1),
    value: assignments
      .filter((row) => row.role.name === role)
      .map((row) => row.user?.name ?? row.group?.name ?? '')
      .join('\n'),
  }));
}

function closing({ closingReason, closingExplanation }: CaseRecord): CaseSection {
  return {
    title: 'How it ended',
    rows: [
      ...(closingReason ? [{ key: 'Reason', value: closingReason.text }] : []),
      { key: 'Explanation', value: closingExplanation ?? '' },
    ],
  };
}
