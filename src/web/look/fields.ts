// What a question of a form is given: its kind, its words, what was typed and what was wrong with it.
export interface FieldError {
  /** the id (or name) of the field that the error summary links to; left out for what is wrong with the whole form */
  field?: string;
  text: string;
}

export interface HiddenField {
  name: string;
  value: string;
}

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'email'
  | 'phone'
  | 'number'
  | 'date'
  | 'choice'
  | 'choices'
  | 'address'
  | 'yes-no'
  | 'select'
  | 'password'
  | 'hidden';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** As typed, so never parsed: `2 / Feb / 26` comes back the way it was. Sent as name-day, name-month, name-year. */
export interface DateValue {
  day: string;
  month: string;
  year: string;
}

/** Sent as name-line1, name-line2, name-town, name-postcode. */
export interface AddressValue {
  line1: string;
  line2: string;
  town: string;
  postcode: string;
}

export interface FieldProps {
  kind: FieldKind;
  name: string;
  /** the name, unless two forms of a page have fields of one name */
  id?: string;
  label: string;
  hint?: string;
  /** `choices` takes a list, `date` and `address` their parts, `yes-no` 'yes' or 'no', every other kind a string */
  value?: string | readonly string[] | DateValue | AddressValue;
  /** of choice, choices and select */
  options?: readonly Option[];
  /** of choice and choices: smaller marks, for the forms of those who fill in many */
  small?: boolean;
  /** optional fields say "(optional)" */
  required?: boolean;
  error?: string;
  /** characters the answer is likely to have: 2, 3, 4, 5, 10, 20 or 30 */
  width?: number;
  /** counts down the characters left, of long-text */
  maxLength?: number;
  /** an HTML autocomplete token such as 'name' or 'tel'; an address needs none */
  autocomplete?: string;
  autofocus?: boolean;
  /** makes the label the page's h1, for a page with one question */
  heading?: boolean;
}

/** The choice of files to be sent along with a form. */
export interface FileChoiceProps {
  name: string;
  label: string;
  /** how many, how large and of which kinds */
  hint: string;
  accept: string;
  /** why files were refused, a sentence each */
  errors: readonly string[];
}
