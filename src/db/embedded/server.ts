// One run of the PostgreSQL server over a prepared place.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, ENVIRONMENT, type Place } from './place.ts';

export interface Server {
  /** The process number; none where the program couldn't be started at all. */
  pid: number | undefined;
  running(): boolean;
  /** Ends the server gently: open transactions are undone and the data written out, within about a second. */
  stop(): Promise<void>;
}

/** Starts the server with the programs in the folder `bin`; what it says goes to the place's log. */
export function launch(place: Place, bin: string, settings: string[]): Server {
  const { before, account } = startedAs(place.account);
  const server = [path.join(bin, 'postgres'), '-D', place.data, '-k', place.socket, ...settings];
  const [command = '', ...args] = [...before, ...server];
  const log = fs.openSync(place.log, 'a', 0o600);
  const child = spawn(command, args, {
    ...account,
    env: ENVIRONMENT,
    cwd: '/',
    detached: true, // Ctrl-C in the terminal is for us: the server is stopped last, when nobody asks it any more
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let ended = false;
  const end = once(child, 'exit').catch(() => {}); // it rejects where the program couldn't be started
  end.then(() => {
    ended = true;
  });
  return {
    pid: child.pid,
    running: () => !ended,
    stop: async () => {
      if (ended) return;
      child.kill('SIGINT');
      await end;
    },
  };
}

/** On Linux the kernel itself stops the server when this process dies, even by kill -9. */
function startedAs(account: Account | undefined): { before: string[]; account?: Account } {
  const setpriv = ['setpriv', '--pdeathsig', 'INT'];
  const [command = '', ...args] = setpriv;
  if (spawnSync(command, [...args, 'true'], { env: ENVIRONMENT }).status !== 0) {
    return account ? { before: [], account } : { before: [] };
  }
  const as = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : [];
  return { before: [...setpriv, ...as, '--'] };
}
