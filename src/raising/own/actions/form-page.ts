// The page of one thing that an owner does with their case: what is asked, and the way back.
import type { FieldProps, FileChoiceProps } from '../../../web/look/fields.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Filled } from '../../../web/routing.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { translated } from '../../../words/translated.ts';
import { backToCase } from '../addresses.ts';
import type { OwnFormPage } from '../models.ts';

type Words = {
  title: string;
  explanation?: string;
  quote?: { text: string; note: string };
  fields: readonly FieldProps[];
  files?: FileChoiceProps | undefined;
  submit: { text: string; warning?: boolean };
  cancel: string;
};

/** Shows the form under its own address, with what was typed and what was wrong. */
export function formPage(visit: CaseVisit, { errors }: Filled, words: Words): Reply {
  const { actor, facts, language, path } = visit;
  const type = actor.configuration.types.get(facts.typeId);
  const { files, fields, cancel, ...rest } = words;
  const back = backToCase(visit);
  const model: OwnFormPage = {
    ...rest,
    caption: `${facts.reference} ${type ? translated(type, language, 'name') : ''}`,
    action: path,
    fields: fields.map((field) => {
      const error = errors.find((one) => one.field === field.name)?.text;
      return error === undefined ? field : { ...field, error };
    }),
    ...(files ? { files } : {}),
    errors,
    cancel: { text: cancel, href: back.href },
  };
  return { show: 'raising/own-form', model, title: `${words.title}: ${facts.reference}`, backTo: back };
}
