// How many files a case of a type may bring along, how large, and of which kinds.
import { z } from 'zod';
import { FILE_KINDS } from '../../../files/kinds.ts';
import { boxes, number } from './inputs.ts';
import type { SettingsSection } from './section.ts';

const MEGABYTE = 1_048_576;
const LABELS: Record<(typeof FILE_KINDS)[number], string> = {
  image: 'Pictures',
  pdf: 'PDF',
  document: 'Documents and spreadsheets',
  text: 'Plain text',
};

export const files: SettingsSection = {
  slug: 'files',
  title: 'Files',
  input: z
    .object({
      maxFiles: number(0, 50),
      megabytes: number(1, 100),
      fileKinds: boxes.pipe(z.array(z.enum(FILE_KINDS, 'Choose one of the list'))),
    })
    .transform(({ megabytes, ...rest }) => (type) => ({
      ...type,
      ...rest,
      maxFileBytes: megabytes * MEGABYTE,
    })),
  fields: (type) => [
    {
      kind: 'number',
      name: 'maxFiles',
      label: 'How many files?',
      hint: 'Up to 50 with each case; 0 for none',
      value: String(type.maxFiles),
      width: 3,
      required: true,
    },
    {
      kind: 'number',
      name: 'megabytes',
      label: 'How large may one be?',
      hint: 'In megabytes, up to 100',
      value: String(Math.max(1, Math.round(type.maxFileBytes / MEGABYTE))),
      width: 3,
      required: true,
    },
    {
      kind: 'choices',
      name: 'fileKinds',
      label: 'Which kinds?',
      value: type.fileKinds,
      options: FILE_KINDS.map((value) => ({ value, label: LABELS[value] })),
      required: true,
      small: true,
    },
  ],
  rows: (type) => [
    {
      key: 'Files',
      value:
        type.maxFiles === 0
          ? 'None'
          : `${type.maxFiles} at most, ${Math.round(type.maxFileBytes / MEGABYTE)} MB each`,
    },
    {
      key: 'Kinds',
      value: FILE_KINDS.filter((kind) => type.fileKinds.includes(kind))
        .map((kind) => LABELS[kind])
        .join(', '),
    },
  ],
};
