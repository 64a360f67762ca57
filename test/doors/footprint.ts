// What has been written, in figures: the same before and after means that nothing was.
import type { Site } from '../support/site.ts';

/** The number of rows of every table but the sessions', of who has a case open, and of refusals, and the versions of all cases. */
export async function footprint({ pool }: Site): Promise<Record<string, number>> {
  const tables = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('session', 'presences', 'refusals') ORDER BY 1`,
  );
  const counts = tables.rows.map(
    ({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM "${name}"`,
  );
  const versions = [
    `SELECT 'versions of cases' AS name, sum("version")::int AS count FROM "cases"`,
    `SELECT 'version of the rules' AS name, "version"::int AS count FROM "configuration"`,
  ];
  const found = await pool.query<{ name: string; count: number }>(
    [...counts, ...versions].join(' UNION ALL '),
  );
  return Object.fromEntries(found.rows.map(({ name, count }) => [name, count]));
}
