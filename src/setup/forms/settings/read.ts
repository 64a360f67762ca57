// What was typed into the questions for a field’s settings, as settings.
import { type FieldKind, MOST_EVER } from '../../../forms/kinds.ts';
import { patternProblem } from '../../../forms/pattern.ts';
import { Invalid, typed } from '../../../web/routing.ts';
import type { Sent } from '../../../web/visit.ts';
import { type RawField, type Texts, texts } from '../raw.ts';
import { readFlags } from './flags.ts';
import { type Around, EDGES, MEANS, type Setting, settingsOf, TIMES } from './questions.ts';
import { readMarks, readOptions } from './typed-lists.ts';

/** The settings that were typed for a field of this kind. Throws Invalid where one can’t be so. */
export function readSettings(
  kind: FieldKind,
  sent: Sent,
  before: Partial<RawField>,
  around: Around,
): Omit<RawField, 'key' | 'kind' | 'when'> {
  const label = readTexts(sent, 'label', 200);
  if (label === undefined) throw new Invalid({ field: 'label', text: 'Write what the field is called' });
  const read = Object.fromEntries(
    settingsOf(kind, around).flatMap((setting) => {
      const value = READERS[setting](sent, kind, before, around);
      return value === undefined ? [] : [[setting, value]];
    }),
  ) as Partial<RawField>;
  const { least, most } = read;
  if (least !== undefined && most !== undefined && least > most)
    throw new Invalid({ field: 'least', text: 'This is more than the most: write less' });
  return { label, ...read, ...readFlags(kind, sent) };
}

/** What was typed into those; nothing where both are empty. Throws Invalid where only the Welsh is there, or it is long. */
export function readTexts(sent: Sent, name: string, most: number): Texts | undefined {
  const [en, cy] = [typed(sent, name).trim(), typed(sent, `${name}-cy`).trim()];
  for (const [field, text] of [
    [name, en],
    [`${name}-cy`, cy],
  ] as const)
    if (text.length > most) throw new Invalid({ field, text: `Write at most ${most} characters` });
  if (en === '' && cy !== '') throw new Invalid({ field: name, text: 'Write it in English, too' });
  return en === '' ? undefined : texts(en, cy);
}

type Reader = (sent: Sent, kind: FieldKind, before: Partial<RawField>, around: Around) => unknown;
const READERS: Record<Setting, Reader> = {
  hint: (sent) => readTexts(sent, 'hint', 500),
  means: (sent) => oneOf(sent, 'means', MEANS),
  time: (sent) => oneOf(sent, 'time', TIMES),
  least: (sent, kind) => readBound(sent, 'least', kind),
  most: (sent, kind) => readBound(sent, 'most', kind),
  pattern: (sent) => readPattern(sent),
  list: (sent, _kind, _before, { lists }) => {
    const list = typed(sent, 'list');
    if (list !== '' && !lists.has(list))
      throw new Invalid({ field: 'list', text: 'Choose one of the lists' });
    return list || undefined;
  },
  options: (sent, _kind, { options }) => {
    if (typed(sent, 'list') !== '') return undefined;
    const read = readOptions(typed(sent, 'options'), options);
    if (read.length === 0) throw new Invalid({ field: 'options', text: 'Write at least one option' });
    return read;
  },
  yes: (sent) => readTexts(sent, 'yes', 40),
  no: (sent) => readTexts(sent, 'no', 40),
  area: (sent) => Object.fromEntries(Object.keys(EDGES).map((edge) => [edge, readDegrees(sent, edge)])),
  marks: (sent) => {
    const marks = readMarks(typed(sent, 'marks'));
    return marks.length > 0 ? marks : undefined;
  },
  entry: (sent) => readTexts(sent, 'entry', 60),
  text: (sent) => readTexts(sent, 'text', 4000),
};

function oneOf(sent: Sent, name: string, options: Record<string, string>): string | undefined {
  const value = typed(sent, name);
  if (!Object.hasOwn(options, value)) throw new Invalid({ field: name, text: 'Choose one of the list' });
  return value || undefined;
}

function readBound(sent: Sent, name: 'least' | 'most', kind: FieldKind): number | undefined {
  const text = typed(sent, name).trim().replace(/^£|,/g, '');
  if (text === '') return undefined;
  const number = /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  const ceiling = MOST_EVER[kind];
  const isCount = kind !== 'number' && kind !== 'money';
  if (Number.isNaN(number) || (isCount && (!Number.isInteger(number) || number < 0)))
    throw new Invalid({ field: name, text: isCount ? 'Write a whole number' : 'Write a number' });
  if (ceiling !== undefined && number > ceiling)
    throw new Invalid({ field: name, text: `Write ${ceiling.toLocaleString('en-GB')} at most` });
  return kind === 'money' ? Math.round(number * 100) : number;
}

function readPattern(sent: Sent): RawField['pattern'] {
  const regex = typed(sent, 'pattern').trim();
  const message = readTexts(sent, 'message', 300);
  if (regex === '') return undefined;
  const wrong = regex.length > 500 ? 'is too long' : patternProblem(regex);
  if (wrong !== undefined) throw new Invalid({ field: 'pattern', text: `The pattern ${wrong}` });
  if (message === undefined)
    throw new Invalid({ field: 'message', text: 'Write what is said where an answer doesn’t fit' });
  return { regex, message };
}

function readDegrees(sent: Sent, edge: string): number {
  const text = typed(sent, edge).trim();
  const most = edge === 'north' || edge === 'south' ? 90 : 180;
  if (!/^-?\d{1,3}(\.\d{1,8})?$/.test(text) || Math.abs(Number(text)) > most)
    throw new Invalid({ field: edge, text: `Write degrees from -${most} to ${most}, like 52.19` });
  return Number(text);
}
