// Who holds the data: PostgreSQL notes its process number in postmaster.pid, and this reads that note.
import fs from 'node:fs';
import path from 'node:path';
import type { Place } from './place.ts';

/**
 * Gives the process number of the server that holds the data, also while it starts or stops.
 * After a crash the number may have become another program's, and PostgreSQL would refuse for ever: such notes are removed.
 */
export function holder(place: Place): number | undefined {
  const file = path.join(place.data, 'postmaster.pid');
  const note = read(file);
  const pid = Number.parseInt(note ?? '', 10);
  if (note === undefined || !lives(pid)) return undefined; // PostgreSQL passes over a dead holder by itself
  if (isPostgres(pid)) return pid;
  remove(file, note);
  const socketFile = path.join(place.socket, '.s.PGSQL.5432.lock');
  const socketNote = read(socketFile);
  if (socketNote?.startsWith(`${pid}\n`)) remove(socketFile, socketNote);
  return undefined;
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // gone, or another account's, so not our server's
  }
}

function isPostgres(pid: number): boolean {
  const command = read(`/proc/${pid}/cmdline`);
  return command === undefined || command.includes('postgres'); // without /proc we must believe the note
}

/** Removes the file if it still says what was read: a server that started meanwhile keeps its own. */
function remove(file: string, note: string): void {
  const aside = `${file}.${process.pid}`;
  fs.renameSync(file, aside);
  if (read(aside) === note) fs.rmSync(aside);
  else fs.renameSync(aside, file);
}
