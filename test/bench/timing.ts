// How long something takes when it is done again and again.

/** Milliseconds: half the runs were quicker than `p50`. */
export type Timing = { p50: number; p95: number; p99: number };

/** Warms up, then times at least `runs` runs, one after the other. */
export async function time(work: () => Promise<unknown>, runs = 200, warmUp = 20): Promise<Timing> {
  const took: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const began = performance.now();
    await work();
    if (run >= 0) took.push(performance.now() - began);
  }
  took.sort((one, other) => one - other);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The rows as a Markdown table under these headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(headings),
    line(headings.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

export function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}
