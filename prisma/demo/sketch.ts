// How a case type of the demo council is written down: with names where the database has ids.
import type { z } from 'zod';
import type { FileKind } from '../../src/files/kinds.ts';
import type { FormSchema } from '../../src/forms/definition.ts';
import type { StatusKind, TaskStart, TimeKind, TimeUnit } from '../../src/generated/prisma/client.ts';
import type { MatrixAction } from '../../src/permissions/vocabulary.ts';

export type FormSketch = z.input<typeof FormSchema>;
export type PageSketch = FormSketch['pages'][number];
export type FieldSketch = PageSketch['fields'][number];

/** What citizens read in Welsh, by the names of the columns. */
type Welsh = Readonly<Record<string, string>>;

export type StatusSketch = {
  name: string;
  kind: StatusKind;
  publicName?: string;
  publicDescription?: string;
};

/** From a status to another, what the step is called, and the keys of the roles that may take it. */
export type TransitionSketch = {
  from: string;
  to: string;
  name: string;
  roles: readonly string[];
  commentRequired?: boolean;
};

/** How a workflow's matrix differs from the one it starts with; an array names statuses. */
export type MatrixEdit = {
  role: string;
  action: MatrixAction;
  mode: 'never' | 'always' | 'live' | 'closed' | readonly string[];
};

export type TaskSketch = {
  title: string;
  instructions: string;
  group: string;
  start: TaskStart;
  asks?: readonly FieldSketch[];
  atLeast?: number;
  atMost?: number;
  days: number;
  after?: readonly string[];
};

export type TypeSketch = {
  name: string;
  plural: string;
  prefix: string;
  description: string;
  published: boolean;
  assignedOnly?: boolean;
  staffMayRaise?: boolean;
  pauseWhileWaiting?: boolean;
  declaration?: string;
  /** Which files it takes; all kinds, unless told. */
  fileKinds?: readonly FileKind[];
  /** Of name, description and declaration. */
  welsh?: Welsh;
  retentionDays: number;
  target: { amount: number; unit: TimeUnit; kind: TimeKind; reminder: number };
  groups: {
    starters: readonly string[];
    managers: readonly string[];
    enquiry: readonly string[];
    escalation: string;
    reassignment: readonly string[];
  };
  workflow: {
    name: string;
    description: string;
    statuses: readonly StatusSketch[];
    transitions: readonly TransitionSketch[];
    edits?: readonly MatrixEdit[];
  };
  form: FormSketch;
  stages?: readonly string[];
  subtypes?: readonly string[];
  reasons: {
    closing: readonly string[];
    escalating: readonly string[];
    reassigning: readonly string[];
    /** Of the closing reasons, by their texts. */
    welsh?: Welsh;
  };
  tasks?: readonly TaskSketch[];
};

/** Options of a choice, from what is stored to what is read. */
export function options(labels: Readonly<Record<string, FieldSketch['label']>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** A text in both languages. */
export function both(en: string, cy: string) {
  return { en, cy };
}

/** The translations of a row, as they are stored. */
export function translations(welsh: Welsh | undefined) {
  return welsh ? { cy: welsh } : {};
}

/** The page that asks how to reach somebody; `mustLeaveAddress` where there is no answering without one. */
export function contactPage({ mustLeaveAddress }: { mustLeaveAddress: boolean }): PageSketch {
  return {
    key: 'contact',
    title: both('How can we reach you?', 'Sut gallwn ni gysylltu â chi?'),
    ...(mustLeaveAddress
      ? {}
      : {
          hint: both(
            'You can leave this empty. Then you won’t hear how it went.',
            'Gallwch adael hwn yn wag. Yna ni chlywch sut aeth hi.',
          ),
        }),
    fields: [
      {
        key: 'name',
        kind: 'text',
        label: both('Your name', 'Eich enw'),
        required: mustLeaveAddress,
        means: 'name',
        most: 100,
      },
      {
        key: 'email',
        kind: 'email',
        label: both('E-mail address', 'Cyfeiriad e-bost'),
        hint: both(
          'We send the link with which you can follow your case.',
          'Byddwn yn anfon y ddolen i ddilyn eich achos.',
        ),
        required: mustLeaveAddress,
        means: 'email',
      },
      { key: 'phone', kind: 'phone', label: both('Phone number', 'Rhif ffôn'), means: 'phone' },
    ],
  };
}
