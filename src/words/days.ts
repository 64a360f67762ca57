// Days as somebody types them into a filter: 24/11/2026, 24.11.26, 2026-11-24.

/** The beginning of a day (UTC); undefined for what is no day, or nothing. */
export function readDay(typed: string | undefined): Date | undefined {
  const written = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(typed?.trim() ?? '');
  const [, day, month, year] = written ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed?.trim() ?? '') ?? [];
  const parts = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map(Number);
  const [y = 0, m = 0, d = 0] = parts;
  const at = new Date(Date.UTC(y < 100 ? 2000 + y : y, m - 1, d));
  return at.getUTCMonth() === m - 1 && at.getUTCDate() === d && !Number.isNaN(at.getTime()) ? at : undefined;
}
