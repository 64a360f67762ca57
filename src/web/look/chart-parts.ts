// What the parts of a dashboard are given: a chart as shapes that are placed already, and the numbers that it shows.

export interface ChartProps {
  /** the name and the words for who can't see the picture */
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  bars: readonly { x: number; y: number; width: number; height: number; series: number }[];
  lines: readonly { x1: number; y1: number; x2: number; y2: number }[];
  texts: readonly { x: number; y: number; text: string; end?: true; quiet?: true }[];
  /** which series is which, where there are several */
  legend: readonly string[];
}

export interface FigureProps {
  id: string;
  title: string;
  /** what is counted, and how */
  note: string;
  chart: ChartProps;
  /** the chart's numbers; the first of a row says what it is */
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] };
}
