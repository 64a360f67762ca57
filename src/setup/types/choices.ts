// What can be chosen for cases of a type: subtypes, stages, and reasons of three kinds. Retired ones stay on their cases.
import type { Type } from './the-type.ts';

export type Choice = { key: string; name: string; retired: boolean; welsh?: string };

export type ChoiceList = {
  slug: string;
  title: string;
  one: string;
  /** reasons are told to owners, so they are written in Welsh, too */
  inWelsh: boolean;
  read(type: Type): Choice[];
  write(type: Type, choices: readonly Choice[]): Type;
};

const plain = (slug: 'subtypes' | 'stages', title: string, one: string): ChoiceList => ({
  ...{ slug, title, one, inWelsh: false },
  read: (type) => type[slug],
  write: (type, choices) => ({
    ...type,
    [slug]: choices.map(({ key, name, retired }) => ({ key, name, retired })),
  }),
});

const reasons = (kind: Type['reasons'][number]['kind'], title: string): ChoiceList => ({
  ...{ slug: `reasons-${kind}`, title, one: 'reason', inWelsh: true },
  read: ({ reasons: all }) =>
    all
      .filter((reason) => reason.kind === kind)
      .map(({ key, text, retired, translations }) => ({
        ...{ key, name: text, retired },
        ...(translations.cy?.['text'] ? { welsh: translations.cy['text'] } : {}),
      })),
  write: (type, choices) => ({
    ...type,
    reasons: [
      ...type.reasons.filter((reason) => reason.kind !== kind),
      ...choices.map(({ key, name, retired, welsh }) => ({
        ...{ key, kind, text: name, retired },
        translations: welsh ? { cy: { text: welsh } } : {},
      })),
    ],
  }),
});

export const CHOICES: readonly ChoiceList[] = [
  plain('subtypes', 'Subtypes', 'subtype'),
  plain('stages', 'Stages', 'stage'),
  reasons('closing', 'Reasons for closing'),
  reasons('escalating', 'Reasons for escalating'),
  reasons('reassigning', 'Reasons for reassigning'),
];

/** All keys that a new choice of the list can’t have. */
export function keysBeside(type: Type, list: ChoiceList): string[] {
  return list.inWelsh ? type.reasons.map(({ key }) => key) : list.read(type).map(({ key }) => key);
}
