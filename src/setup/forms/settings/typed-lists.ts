// Lists that are typed one thing to a line: the options of a choice, and what is drawn on a map.
import { Invalid } from '../../../web/routing.ts';
import { optionKey } from '../field-keys.ts';
import { english, type RawField, texts, welsh } from '../raw.ts';

type Option = NonNullable<RawField['options']>[number];
type Mark = NonNullable<RawField['marks']>[number];

const MOST_OPTIONS = 1000;
const MOST_MARKS = 50;
const LONGEST = { label: 200, hint: 300, mark: 60 };

/** Options as they are typed: the words, the Welsh, a hint and its Welsh, with “|” between them. */
export function optionsText(options: readonly Option[] = []): string {
  return options
    .map(({ label, hint }) => [english(label), welsh(label), english(hint), welsh(hint)])
    .map((parts) => parts.join(' | ').replace(/( \| )+$/, ''))
    .join('\n');
}

/**
 * The options that were typed. One that keeps its words, or is only reworded where it stands, stays the option that it is.
 * Throws Invalid with the line that can’t be read.
 */
export function readOptions(typed: string, before: readonly Option[] = []): Option[] {
  const lines = linesOf(typed, 'options', MOST_OPTIONS);
  const named = new Map(before.map((option) => [english(option.label), option.value]));
  const isReworded = lines.length === before.length;
  const taken = new Set(before.map(({ value }) => value));
  const seen = new Set<string>();
  return lines.map((line, at): Option => {
    const [en = '', cy = '', hint = '', hintCy = '', ...more] = parts(line);
    const wrong = (text: string) => new Invalid({ field: 'options', text: `Line ${at + 1}: ${text}` });
    if (en === '' || more.length > 0) throw wrong('write the option, then | and its Welsh, if you have it');
    if (seen.has(en)) throw wrong(`“${en}” stands here twice`);
    if ([en, cy].some((one) => one.length > LONGEST.label)) throw wrong('write fewer than 200 characters');
    if ([hint, hintCy].some((one) => one.length > LONGEST.hint)) throw wrong('write a shorter hint');
    if (hint === '' && hintCy !== '') throw wrong('write the hint in English, too');
    seen.add(en);
    const old = before[at];
    const same = isReworded && old && !lines.some((other) => parts(other)[0] === english(old.label));
    const value = named.get(en) ?? (same ? old.value : optionKey(en, taken));
    taken.add(value);
    return { value, label: texts(en, cy), ...(hint ? { hint: texts(hint, hintCy) } : {}) };
  });
}

/** What is drawn on a map as it is typed: where it is, and what it is called. */
export function marksText(marks: readonly Mark[] = []): string {
  return marks
    .map(({ name, latitude, longitude }) => {
      const cy = welsh(name);
      return `${latitude}, ${longitude}, ${english(name)}${cy ? ` | ${cy}` : ''}`;
    })
    .join('\n');
}

/** The marks that were typed. Throws Invalid with the line that can’t be read. */
export function readMarks(typed: string): Mark[] {
  return linesOf(typed, 'marks', MOST_MARKS).map((line, at) => {
    const read = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*,\s*([^|]+?)\s*(?:\|\s*(.*))?$/.exec(line);
    const [, latitude = '', longitude = '', en = '', cy = ''] = read ?? [];
    if (!read || en.length > LONGEST.mark || cy.length > LONGEST.mark)
      throw new Invalid({
        field: 'marks',
        text: `Line ${at + 1}: write latitude, longitude and a name, like 52.204, -1.965, Station`,
      });
    return { name: texts(en, cy), latitude: Number(latitude), longitude: Number(longitude) };
  });
}

function linesOf(typed: string, field: string, most: number): string[] {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > most) throw new Invalid({ field, text: `Write at most ${most} lines` });
  return lines;
}

function parts(line: string): string[] {
  return line.split('|').map((part) => part.trim());
}
