// Asks a virus scanner, clamd, about a file over its socket: the file is sent along, so that the scanner needs to be
// able to read nothing of ours. (The package clamscan has clamd open the file by its path over a Unix socket.)
import { createReadStream } from 'node:fs';
import net from 'node:net';
import type { Config } from '../config.ts';

/** `trouble` is what it says of a file that it couldn't look through, as it is too large for its settings. */
export type Verdict = { clean: true } | { virus: string } | { trouble: string };

/** There is no scanner there, or it broke off: to be asked again later. */
export class ScannerAway extends Error {}

const PATIENCE = 120_000;
const LONGEST_ANSWER = 10_000;

/** Sends a file to be scanned. Throws ScannerAway, and what reading the file throws. */
export async function scan(clamd: NonNullable<Config['clamd']>, path: string): Promise<Verdict> {
  const socket = net.connect(clamd);
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('it says nothing')));
  const answered = answerFrom(socket);
  // Whoever waits for the answer below hears of a failure there.
  answered.catch(() => {});
  try {
    await send(socket, path);
    return verdictOf(await answered);
  } finally {
    socket.destroy();
  }
}

// Each portion goes with its length before it; one of no length is the end.
async function send(socket: net.Socket, path: string): Promise<void> {
  let gone = false;
  socket.once('close', () => {
    gone = true;
  });
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of createReadStream(path)) {
    // It answers before the end where it has read enough.
    if (gone) return;
    await write(socket, lengthOf((chunk as Buffer).length));
    await write(socket, chunk as Buffer);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

// Also where it is closed meanwhile: its answer, or the lack of one, tells why.
function write(socket: net.Socket, bytes: Buffer): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed) return done();
    socket.write(bytes, () => done());
  });
}

function answerFrom(socket: net.Socket): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) done(answer);
    });
    socket.on('error', (cause) => {
      fail(new ScannerAway(`The virus scanner can't be asked: ${cause.message}.`, { cause }));
    });
    socket.on('close', () => {
      if (answer !== '') done(answer);
      else fail(new ScannerAway('The virus scanner broke off.'));
    });
  });
}

// "stream: OK", "stream: Eicar-Signature FOUND", "INSTREAM size limit exceeded. ERROR"
function verdictOf(answer: string): Verdict {
  const text = answer.replace(/\0.*$/s, '').trim();
  if (text === 'stream: OK') return { clean: true };
  const virus = /^stream: (.+) FOUND$/.exec(text)?.[1];
  return virus === undefined ? { trouble: text } : { virus: virus.slice(0, 200) };
}
