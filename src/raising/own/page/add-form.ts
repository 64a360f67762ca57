// The form by which an owner adds to their case, as it stands on its page.
import type { FileChoiceProps } from '../../../web/look/fields.ts';
import { type Filled, typed } from '../../../web/routing.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { MOST } from '../actions/texts.ts';
import { addressOf } from '../addresses.ts';
import type { AddForm } from '../models.ts';

/** Takes the field for files, where they may be sent too; what was typed, and what is wrong with it. */
export function addForm(
  visit: CaseVisit,
  files: FileChoiceProps | undefined,
  { sent, errors }: Filled,
): AddForm {
  const { say } = visit;
  const error = errors.find((one) => one.field === 'note')?.text;
  return {
    action: `${addressOf(visit)}/add-public-note`,
    field: {
      kind: 'long-text',
      name: 'note',
      label: say('own.add-note'),
      // Where files are taken too, either will do.
      required: true,
      maxLength: MOST,
      value: typed(sent, 'note'),
      ...(error === undefined ? {} : { error }),
    },
    ...(files ? { files } : {}),
  };
}
