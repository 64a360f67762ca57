// What an answer is once it has been read: the value of each kind of field, as it is stored with drafts and cases.
import { z } from 'zod';

/** What a form sent, as sent: flat names, several values of one name as a list. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

const AddressSchema = z.object({
  line1: z.string(),
  line2: z.string(),
  town: z.string(),
  postcode: z.string(),
});

const PlaceSchema = z.strictObject({ latitude: z.number(), longitude: z.number() });
const FileAnswerSchema = z.strictObject({ id: z.uuid(), name: z.string() });

const SimpleSchema = z.union([z.string(), z.number(), z.array(z.string()), AddressSchema, PlaceSchema]);
const EntrySchema = z.record(z.string(), SimpleSchema);
const AnswerSchema = z.union([SimpleSchema, z.array(FileAnswerSchema), z.array(EntrySchema)]);

/**
 * Answers by their fields' keys; what was not answered isn't there. Text, e-mail, phone, choice and yes-no (yes, no)
 * are strings, a number is one, money is whole pence, a date YYYY-MM-DD, a moment YYYY-MM-DDTHH:mm where the office
 * is, choices a list, an address its parts, a place degrees with six decimals, files their ids and names, a group a
 * list of the answers to each entry.
 */
export const AnswersSchema = z.record(z.string(), AnswerSchema);

export type Address = z.infer<typeof AddressSchema>;
export type Place = z.infer<typeof PlaceSchema>;
export type FileAnswer = z.infer<typeof FileAnswerSchema>;
/** The answers to one entry of a group. */
export type Entry = Readonly<z.infer<typeof EntrySchema>>;
export type Answer = z.infer<typeof AnswerSchema>;
export type Answers = Readonly<Record<string, Answer>>;

/** The answer to a field, if there is one; never what every object has. */
export function answerTo({ key }: { key: string }, answers: Answers): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/** The entries of a group's answer. */
export function entriesOf(answer: Answer | undefined): readonly Entry[] {
  return Array.isArray(answer) ? answer.flatMap((one) => (typeof one === 'object' ? [one] : [])) : [];
}

/** The place of an answer, where it is one. */
export function placeOf(answer: Answer | undefined): Place | undefined {
  return PlaceSchema.safeParse(answer).data;
}

/** The files of an answer. */
export function filesOf(answer: Answer | undefined): readonly FileAnswer[] {
  return entriesOf(answer).flatMap(({ id, name }) =>
    typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [],
  );
}
