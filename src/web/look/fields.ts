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
  | 'money'
  | 'date'
  | 'date-time'
  | 'choice'
  | 'choices'
  | 'address'
  | 'place'
  | 'yes-no'
  | 'files'
  | 'group'
  | 'note'
  | 'select'
  | 'search'
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

/** A moment as typed, on a clock of 24 hours. */
export interface MomentValue extends DateValue {
  hour: string;
  minute: string;
}

/** Degrees as typed. */
export interface PlaceValue {
  latitude: string;
  longitude: string;
}

/** A plain map: its size and what is drawn on it in CSS pixels, its edges in degrees. */
export interface MapProps {
  width: number;
  height: number;
  area: { south: number; west: number; north: number; east: number };
  marks: readonly { name: string; x: number; y: number }[];
  /** the place that was typed, if it is on the map */
  pin?: { x: number; y: number };
}

/** A file that was sent before, and can be taken away again. */
export interface KeptFile {
  id: string;
  name: string;
  bytes: number;
  href: string;
  removable: boolean;
}

/** One entry of a group: what it is called, its fields, and the button that takes it away. */
export interface EntryProps {
  name: string;
  title: string;
  fields: readonly FieldProps[];
  remove?: string;
}

/** What the browser's script is told of a field of a form that is data. */
export interface AskedProps {
  /** the field's key, by which rules name it */
  key: string;
  kind: string;
  /** the rule that it depends on, as JSON */
  when?: string;
}

export interface FieldProps {
  kind: FieldKind;
  name: string;
  /** the name, unless two forms of a page have fields of one name */
  id?: string;
  label: string;
  hint?: string;
  /** `choices` takes a list; `date`, `date-time`, `address` and `place` their parts; `yes-no` 'yes' or 'no'; every other kind a string */
  value?: string | readonly string[] | DateValue | MomentValue | AddressValue | PlaceValue;
  /** of choice, choices, select and search */
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
  /** of note: what is read below its label */
  text?: string;
  /** of place */
  map?: MapProps;
  /** of files: those that were sent before; the browser's picker suggests `accept` */
  files?: readonly KeptFile[];
  accept?: string;
  /** of group; `add` is what the button sends, left out where there may be no more */
  entries?: readonly EntryProps[];
  add?: string;
  /** left out of fields that no form's data asks */
  asked?: AskedProps;
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
