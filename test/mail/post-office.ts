// A real SMTP server on loopback that keeps what it is given, and misbehaves as told.
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type Received = { to: string; raw: string };

/** What the server does at a step: nothing means yes, an error is its answer, 'drop' breaks the line; a promise, it thinks. */
export type Answer = Error | 'drop' | undefined;
type Thought = Answer | Promise<Answer>;

export type Manners = {
  /** The password that the server asks of everybody, after STARTTLS; none: it asks nobody. */
  password?: string;
  greeting?: () => Thought;
  recipient?: (address: string) => Thought;
  /** Asked when the whole message is there: what is answered with an error or dropped isn't kept. */
  message?: (received: Received) => Thought;
};

/** A server that thinks for good. */
export const never = new Promise<never>(() => {});

export type PostOffice = {
  url: string;
  received: Received[];
  /** Messages that were wholly transmitted, kept or not. */
  transmitted: number;
  close(): Promise<void>;
};

/** An answer of the server: its code and words. */
export function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

export async function openPostOffice(manners: Manners = {}): Promise<PostOffice> {
  const office: PostOffice = { url: '', received: [], transmitted: 0, close };
  const server = new SMTPServer({
    authOptional: manners.password === undefined,
    disabledCommands: manners.password === undefined ? ['AUTH', 'STARTTLS'] : [],
    logger: false,
    onAuth: ({ username, password }, _session, callback) =>
      password === manners.password
        ? callback(null, { user: username })
        : callback(answer(535, 'Wrong password')),
    onConnect: (session, callback) => reply(session, manners.greeting?.(), callback),
    onRcptTo: ({ address }, session, callback) => reply(session, manners.recipient?.(address), callback),
    onData: async (stream, session, callback) => {
      const raw = await text(stream).catch(() => undefined);
      if (raw === undefined) return; // the line broke before the end of the message
      const received = { to: session.envelope.rcptTo.map(({ address }) => address).join(', '), raw };
      office.transmitted += 1;
      const answered = await manners.message?.(received);
      if (answered === undefined) office.received.push(received);
      await reply(session, answered, callback);
    },
  });

  async function reply(
    { id }: SMTPServerSession,
    thought: Thought,
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    const answered = await thought;
    if (answered === 'drop') socketOf(id)?.destroy();
    else callback(answered);
  }

  function socketOf(id: string): Socket | undefined {
    return [...server.connections].find((connection) => connection.id === id)?._socket;
  }

  async function close() {
    for (const { _socket: socket } of server.connections) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  server.on('error', () => {}); // a client that was killed
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  office.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return office;
}
