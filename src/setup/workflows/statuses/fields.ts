// The questions on a status: what they are, and the status that the answers make.
import { z } from 'zod';
import { STATUS_KINDS, type StatusPiece } from '../../../configuration/shapes/workflow.ts';
import type { FieldProps } from '../../../web/look/fields.ts';
import { pieceName } from '../../inputs.ts';
import { afterWhich, nameOrNone, textOrNone } from '../inputs.ts';
import { beforeIt, placeOptions } from '../options.ts';

export const statusInput = z.object({
  name: pieceName,
  kind: z.enum(STATUS_KINDS, 'Choose a kind'),
  after: afterWhich,
  publicName: nameOrNone,
  publicDescription: textOrNone,
  welshName: nameOrNone,
  welshPublicName: nameOrNone,
  welshPublicDescription: textOrNone,
});

type StatusInput = z.infer<typeof statusInput>;

const KINDS: Record<StatusPiece['kind'], { label: string; hint: string }> = {
  start: { label: 'Start', hint: 'A case begins here' },
  open: { label: 'Open', hint: 'Somebody works on it' },
  waiting: { label: 'Waiting', hint: 'We wait for the owner; the target may pause' },
  closed: { label: 'Closed', hint: 'A case ends here: by closing, never by a transition' },
};

/** The fields, filled with a status that is there. `others`: the statuses that it stands among. */
export function statusFields(statuses: readonly StatusPiece[], status?: StatusPiece): FieldProps[] {
  const welsh = status?.translations.cy ?? {};
  const others = statuses.filter(({ key }) => key !== status?.key);
  return [
    { kind: 'text', name: 'name', label: 'Name', value: status?.name ?? '', required: true },
    {
      ...{ kind: 'choice', name: 'kind', label: 'Kind', required: true, small: true },
      value: status?.kind ?? 'open',
      options: STATUS_KINDS.map((value) => ({ value, ...KINDS[value] })),
    },
    {
      ...{ kind: 'select', name: 'after', label: 'Place in the list', required: true },
      value: status ? beforeIt(statuses, status.key) : (others.at(-1)?.key ?? ''),
      options: placeOptions(others),
    },
    {
      ...{ kind: 'text', name: 'publicName', label: 'Public name' },
      ...{ hint: 'What the owner reads in place of the name', value: status?.publicName ?? '' },
    },
    {
      ...{ kind: 'long-text', name: 'publicDescription', label: 'Public description' },
      ...{ hint: 'What it means for the owner', value: status?.publicDescription ?? '' },
    },
    { kind: 'text', name: 'welshName', label: 'Name in Welsh', value: welsh['name'] ?? '' },
    {
      ...{ kind: 'text', name: 'welshPublicName', label: 'Public name in Welsh' },
      value: welsh['publicName'] ?? '',
    },
    {
      ...{ kind: 'long-text', name: 'welshPublicDescription', label: 'Public description in Welsh' },
      value: welsh['publicDescription'] ?? '',
    },
  ];
}

/** The status that the answers make. */
export function statusFrom(key: string, input: StatusInput): StatusPiece {
  const { name, kind, publicName, publicDescription, welshName, welshPublicName, welshPublicDescription } =
    input;
  const welsh = withoutBlanks({
    name: welshName,
    publicName: welshPublicName,
    publicDescription: welshPublicDescription,
  });
  return {
    ...{ key, name, kind, translations: Object.keys(welsh).length > 0 ? { cy: welsh } : {} },
    ...withoutBlanks({ publicName, publicDescription }),
  };
}

function withoutBlanks<Texts extends Record<string, string>>(
  texts: Texts,
): Partial<Texts> & Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<Texts> &
    Record<string, string>;
}
