// The staff's fields of the demo council's types, who may do what with each, and what is filled in on some cases.
import type { Answers } from '../../src/forms/answer.ts';
import type { FieldSketch, FormSketch } from './sketch.ts';

type Right = { field: string; role: string; mayRead: boolean; mayChange: boolean };
type Staffs = { form: FormSketch; rights: readonly Right[]; filled: (id: number) => Answers };

const page = (fields: FieldSketch[]): FormSketch => ({
  pages: [{ key: 'staff', title: 'Additional details', fields }],
});

/** By the prefix of the type. */
export const ADDITIONAL: Readonly<Record<string, Staffs>> = {
  POT: {
    form: page([
      { key: 'depth', kind: 'number', label: 'Depth in millimetres', least: 0, most: 2000 },
      {
        key: 'contractor',
        kind: 'choice',
        filterable: true,
        label: 'Contractor',
        options: [
          { value: 'own', label: 'Our own crew' },
          { value: 'tarmac', label: 'Borsetshire Tarmac' },
          { value: 'patching', label: 'Felpersham Patching' },
        ],
      },
      { key: 'cost', kind: 'money', label: 'Cost of the repair', least: 0 },
      { key: 'ledger', kind: 'text', label: 'Ledger code', hint: 'Given by Finance.', most: 20 },
      { key: 'claim', kind: 'yes-no', label: 'Does somebody claim damages?' },
      {
        key: 'insurer',
        kind: 'text',
        label: 'Insurer’s reference',
        required: true,
        most: 40,
        personal: true,
        when: { field: 'claim', equals: 'yes' },
      },
    ]),
    rights: [
      // Who rings Customer services needn't hear what it costs, nor that somebody claims.
      { field: 'cost', role: 'monitor', mayRead: false, mayChange: false },
      { field: 'claim', role: 'monitor', mayRead: false, mayChange: false },
      { field: 'insurer', role: 'monitor', mayRead: false, mayChange: false },
      { field: 'ledger', role: 'manager', mayRead: true, mayChange: false },
    ],
    filled: (id) => ({
      depth: 30 + ((id * 7) % 60),
      contractor: id % 2 === 0 ? 'own' : 'tarmac',
      ...(id % 4 === 0 ? { cost: 4500 + (id % 30) * 150, ledger: `HW-${1000 + id}` } : {}),
    }),
  },
  COM: {
    form: page([
      {
        key: 'severity',
        kind: 'choice',
        label: 'Severity',
        options: [
          { value: 'minor', label: 'Minor' },
          { value: 'serious', label: 'Serious' },
          { value: 'grave', label: 'Grave' },
        ],
      },
      { key: 'offer', kind: 'money', label: 'Compensation offered', least: 0 },
      { key: 'lessons', kind: 'long-text', label: 'What we learn from it', most: 2000 },
    ]),
    rights: [{ field: 'offer', role: 'escalation-user', mayRead: false, mayChange: false }],
    filled: (id) => ({ severity: id % 5 === 0 ? 'serious' : 'minor' }),
  },
};

/** What is filled in on a case: on every third of a type that has such fields, as by whoever looked into it. */
export function additionalOn(prefix: string, id: number): Answers {
  return id % 3 === 0 ? (ADDITIONAL[prefix]?.filled(id) ?? {}) : {};
}
