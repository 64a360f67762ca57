// A real SMTP server on loopback that keeps what it is given, and misbehaves as told.
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type Received = { to: string; raw: string };

/** What the server does at each step; `undefined` is yes. An error is its answer; 'drop' breaks the line; 'hang' keeps it waiting. */
export type Answer = Error | 'drop' | 'hang' | undefined;
export type Manners = {
  greeting?: () => Answer;
  recipient?: (address: string) => Answer;
  /** Asked when the whole message is there: what is answered with an error or dropped hasn't been kept. */
  message?: (received: Received) => Answer;
};

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
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect: (session, callback) => reply(session, manners.greeting?.(), callback),
    onRcptTo: ({ address }, session, callback) => reply(session, manners.recipient?.(address), callback),
    onData: async (stream, session, callback) => {
      const raw = await text(stream);
      const received = { to: session.envelope.rcptTo.map(({ address }) => address).join(', '), raw };
      office.transmitted += 1;
      const answered = manners.message?.(received);
      if (answered === undefined) office.received.push(received);
      reply(session, answered, callback);
    },
  });

  function reply({ id }: SMTPServerSession, answered: Answer, callback: (error?: Error | null) => void) {
    if (answered === 'drop') socketOf(id)?.destroy();
    else if (answered !== 'hang') callback(answered);
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
