// What a case type is called and says of itself, in both languages, and whether it can be raised.
import { z } from 'zod';
import { yesOrNo } from '../../inputs.ts';
import { inWelsh, name, number, prefix, text, textOrNothing } from './inputs.ts';
import { orNothing, type SettingsSection, without } from './section.ts';

const input = z
  .object({
    name: name('Write a name'),
    plural: name('Write what several of them are called'),
    prefix,
    description: text,
    position: number(0, 100_000),
    declaration: textOrNothing,
    nameWelsh: textOrNothing,
    descriptionWelsh: textOrNothing,
    declarationWelsh: textOrNothing,
  })
  .transform(
    ({ nameWelsh, descriptionWelsh, declarationWelsh, declaration, ...rest }) =>
      (type: Parameters<typeof without>[0]) => ({
        ...without(type, 'declaration'),
        ...rest,
        ...orNothing('declaration', declaration),
        translations: inWelsh({
          ...type.translations.cy,
          name: nameWelsh,
          description: descriptionWelsh,
          declaration: declarationWelsh,
        }),
      }),
  );

export const basics: SettingsSection = {
  slug: 'basics',
  title: 'Name and texts',
  asksName: true,
  input,
  fields: ({ translations: { cy = {} }, ...type }) => [
    {
      kind: 'text',
      name: 'name',
      label: 'Name',
      hint: 'As citizens choose it: Pothole',
      value: type.name,
      required: true,
    },
    {
      kind: 'text',
      name: 'plural',
      label: 'Several of them',
      hint: 'As staff read it: Potholes',
      value: type.plural,
      required: true,
    },
    {
      kind: 'text',
      name: 'prefix',
      label: 'Prefix of references',
      hint: 'Two to six capital letters. Cases that are there keep the reference that they have',
      value: type.prefix,
      width: 10,
      required: true,
    },
    {
      kind: 'long-text',
      name: 'description',
      label: 'Description',
      hint: 'Read by whoever chooses what to raise',
      value: type.description,
    },
    {
      kind: 'number',
      name: 'position',
      label: 'Place among the types',
      hint: 'Types with a smaller number come first. Those with the same come by name',
      value: String(type.position),
      width: 5,
      required: true,
    },
    {
      kind: 'long-text',
      name: 'declaration',
      label: 'Declaration',
      hint: 'What people agree to when they send it. Leave it empty where there is none',
      value: type.declaration ?? '',
    },
    { kind: 'text', name: 'nameWelsh', label: 'Name in Welsh', value: cy['name'] ?? '' },
    {
      kind: 'long-text',
      name: 'descriptionWelsh',
      label: 'Description in Welsh',
      value: cy['description'] ?? '',
    },
    {
      kind: 'long-text',
      name: 'declarationWelsh',
      label: 'Declaration in Welsh',
      value: cy['declaration'] ?? '',
    },
  ],
  rows: (type) => [
    { key: 'Name', value: `${type.name}, ${type.plural}` },
    { key: 'Prefix', value: type.prefix },
    { key: 'Description', value: type.description },
    { key: 'Place among the types', value: String(type.position) },
    { key: 'Declaration', value: type.declaration ?? 'None' },
    { key: 'Welsh', value: Object.keys(type.translations.cy ?? {}).length > 0 ? 'Written' : 'Not written' },
  ],
};

export const publishing: SettingsSection = {
  slug: 'publishing',
  title: 'Published or withdrawn',
  input: z.object({ published: yesOrNo }).transform((sent) => (type) => ({ ...type, ...sent })),
  fields: ({ published }) => [
    {
      kind: 'yes-no',
      name: 'published',
      label: 'Can cases of it be raised?',
      hint: 'Withdrawn, it takes no new cases. Those that are there are worked on as before',
      value: published ? 'yes' : 'no',
      required: true,
    },
  ],
  rows: ({ published }) => [{ key: 'Can be raised', value: published ? 'Yes' : 'No: withdrawn' }],
};
