// Charts as shapes: pure functions from numbers to places. The part that draws them escapes whatever they say.
import type { ChartProps } from '../../web/look/chart-parts.ts';

/** Rows of numbers, one for each series; what has no number has no bar. */
export type Series = {
  names: readonly string[];
  rows: readonly { label: string; values: readonly (number | null)[] }[];
};
type Named = { id: string; title: string; series: Series; say(value: number): string };

// In the picture's own units: a chart is as wide as its card, so a phone shows them about as large as they say.
const WIDTH = 360;
const LABEL = 18;
const BAR = 12;
const GAP = 10;
const FOR_VALUE = 64;
const MOST_LETTERS = 48;

/** Lying bars under their labels, for things that have names. */
export function bars({ id, title, series, say }: Named): ChartProps {
  const longest = greatest(series);
  const each = LABEL + series.names.length * (BAR + 2) + GAP;
  const placed = series.rows.map(({ label, values }, at) => ({
    label: { x: 0, y: at * each + 13, text: shortened(label) },
    values: values.map((value, nth) => {
      const width = tenth(((value ?? 0) / longest) * (WIDTH - FOR_VALUE));
      const y = at * each + LABEL + nth * (BAR + 2);
      return {
        bar: { x: 0, y, width, height: BAR, series: nth + 1 },
        text: { x: width > 0 ? width + 6 : 0, y: y + BAR - 2, text: value === null ? '–' : say(value) },
      };
    }),
  }));
  return {
    ...described({ id, title, series, say }),
    ...{ width: WIDTH, height: Math.max(each, placed.length * each) },
    bars: placed.flatMap(({ values }) => values.map(({ bar }) => bar)).filter(({ width }) => width > 0),
    lines: [],
    texts: placed.flatMap(({ label, values }) => [label, ...values.map(({ text }) => text)]),
  };
}

const TOP = 16;
const FOOT = 150;
const LEFT = 40;

/** Standing columns side by side, for weeks. */
export function columns({ id, title, series, say }: Named): ChartProps {
  const most = rounded(greatest(series));
  const step = (WIDTH - LEFT) / Math.max(1, series.rows.length);
  const width = tenth((step * 0.8) / series.names.length);
  const heightOf = (value: number) => tenth((value / most) * (FOOT - TOP));
  const ticks = [0, most / 2, most].filter(Number.isInteger);
  const shown = series.rows.flatMap(({ values }, at) =>
    values.map((value, nth) => {
      const height = heightOf(value ?? 0);
      return {
        x: tenth(LEFT + at * step + nth * width),
        y: tenth(FOOT - height),
        width,
        height,
        series: nth + 1,
      };
    }),
  );
  const [first, last] = [series.rows[0], series.rows.at(-1)];
  return {
    ...described({ id, title, series, say }),
    ...{ width: WIDTH, height: FOOT + 24 },
    bars: shown.filter(({ height }) => height > 0),
    lines: ticks.map((tick) => ({
      x1: LEFT,
      x2: WIDTH,
      y1: FOOT - heightOf(tick),
      y2: FOOT - heightOf(tick),
    })),
    texts: [
      ...ticks.map((tick) => ({
        ...{ x: LEFT - 6, y: FOOT - heightOf(tick) + 4, text: tick.toLocaleString('en-GB') },
        ...({ end: true, quiet: true } as const),
      })),
      ...(first ? [{ x: LEFT, y: FOOT + 18, text: first.label, quiet: true } as const] : []),
      ...(last && last !== first
        ? [{ x: WIDTH, y: FOOT + 18, text: last.label, end: true, quiet: true } as const]
        : []),
    ],
  };
}

/** What a chart says to who can't see it: how much it shows, and where the most is. The rest is in its table. */
function described({
  id,
  title,
  series,
  say,
}: Named): Pick<ChartProps, 'id' | 'title' | 'description' | 'legend'> {
  const peaks = series.names.map((name, nth) => {
    const [top] = series.rows
      .map(({ label, values }) => ({ label, value: values[nth] ?? 0 }))
      .sort((one, other) => other.value - one.value);
    const what = series.names.length > 1 ? `${name}: most` : 'Most';
    return top && top.value > 0 ? `${what} ${say(top.value)}, ${top.label}.` : `${name}: none.`;
  });
  const description = [...peaks, 'All numbers are in the table below.'].join(' ');
  return { id, title, description, legend: series.names.length > 1 ? series.names : [] };
}

function greatest({ rows }: Series): number {
  return Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** The next number up that reads well at an axis: 1, 2, 5, 10, 20, 50. */
function rounded(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((digit) => digit * power >= value) ?? 10) * power;
}

function shortened(label: string): string {
  const letters = [...label];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : label;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
