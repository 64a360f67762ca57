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

const AnswerSchema = z.union([z.string(), z.number(), z.array(z.string()), AddressSchema]);

/**
 * Answers by their fields' keys. Text, e-mail, phone and choice are strings, a date YYYY-MM-DD, choices a list, an
 * address its parts; what was not answered isn't there.
 */
export const AnswersSchema = z.record(z.string(), AnswerSchema);

export type Address = z.infer<typeof AddressSchema>;
export type Answer = z.infer<typeof AnswerSchema>;
export type Answers = Readonly<Record<string, Answer>>;
