// How the embedded PostgreSQL is set up: for a million cases on a small machine that it shares with Node.

const always = {
  listen_addresses: '', // no port: only the socket in a folder that nobody else may enter
  timezone: 'UTC',
  log_timezone: 'UTC',

  // Memory: a million cases with their indexes are about 2 GB; the lists read only their hot end.
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',

  // Disk: an SSD reads anywhere at nearly the price of the next page, and several pages at once.
  random_page_cost: '1.1',
  effective_io_concurrency: '64',
  max_wal_size: '2GB',

  jit: 'off', // short queries by index: compiling them takes longer than running them
};

// For databases that are thrown away: nothing waits for the disk.
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Gives the server's settings as command line arguments. Not `durable` loses data when the machine goes down. */
export function serverSettings({ durable }: { durable: boolean }): string[] {
  const settings = { ...always, ...(durable ? {} : throwaway) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
