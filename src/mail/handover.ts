// Handing a mail over to the SMTP server, so that it is known at every moment whether it can have arrived.
import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from './message.ts';
import { clean } from './seal.ts';

/**
 * `later`: the server can't be reached or can't take it now; `refused`: it won't take this mail; `unknown`: the line
 * broke when it may have had it all; `lost`: `ready` said no. With the server's words, or ours.
 */
export type Outcome =
  | { result: 'sent' | 'lost' }
  | { result: 'later' | 'refused' | 'unknown'; error: string };

type Trouble = Error & { code?: string; command?: string; response?: string; responseCode?: number };

class NotReady extends Error {}

/**
 * Connects (TLS, port and account as nodemailer reads them from the URL), and sends one message. `ready` is asked
 * once, when the server has accepted sender and recipient and waits for the words; nothing is said before it says
 * yes. Until then `signal` breaks off. Throws only where the URL or the message can't be read.
 */
export async function handOver(
  smtpUrl: string,
  { envelope, raw }: Message,
  ready: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Outcome> {
  let onTheWire = false;
  // nodemailer reads a stream only after the server's 354, the answer to DATA.
  async function* words() {
    if (!(await ready())) throw new NotReady();
    onTheWire = true;
    yield raw;
  }
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection(options);
  let stop = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve());
      const send = () => connection.send(envelope, Readable.from(words(), { objectMode: false }), done);
      stop = () => {
        if (!onTheWire) reject(new Error('Casement was stopped before the server was ready.'));
      };
      signal.addEventListener('abort', stop);
      // It may have come before there was anything to break off.
      if (signal.aborted) stop();
      connection.on('error', reject);
      connection.connect((error) => {
        if (error) reject(error);
        else if (auth && connection.allowsAuth)
          connection.login(auth, (refused) => (refused ? done(refused) : send()));
        else send();
      });
    });
    return { result: 'sent' };
  } catch (error) {
    return judge(error as Trouble, onTheWire);
  } finally {
    signal.removeEventListener('abort', stop);
    connection.close();
  }
}

const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

function judge(trouble: Trouble, onTheWire: boolean): Outcome {
  if (trouble instanceof NotReady) return { result: 'lost' };
  const { code, command = '', responseCode = 0 } = trouble;
  const error = clean(trouble.response ?? trouble.message).slice(0, 1000);
  if (onTheWire && responseCode < 400) return { result: 'unknown', error };
  // A 5xx to our name or password is about the settings: the mail waits until they are put right.
  if (responseCode >= 500 && ABOUT_THE_MAIL.includes(command)) return { result: 'refused', error };
  // What nodemailer won't even offer: an address that can't be one, a message larger than the server takes.
  if (responseCode === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return { result: 'refused', error };
  return { result: 'later', error };
}
