// A virus scanner of the outside world: speaks clamd's INSTREAM on a port of its own, and finds what holds "EICAR".
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** `says` answers for what was sent; by default as clamd does. `asked` counts the files that came whole. */
export async function fakeClamd(says: (content: string) => string | null = verdict) {
  const seen: string[] = [];
  const server = net.createServer((socket) => {
    let came = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      came = Buffer.concat([came, chunk]);
      const content = wholeOf(came);
      if (content === undefined) return;
      seen.push(content);
      const answer = says(content);
      if (answer === null) socket.destroy();
      else socket.end(`${answer}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    at: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    seen,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function verdict(content: string): string {
  return content.includes('EICAR') ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
}

const COMMAND = 'zINSTREAM\0';

/** The content, once its end has come. */
function wholeOf(came: Buffer): string | undefined {
  if (came.length < COMMAND.length) return undefined;
  if (came.subarray(0, COMMAND.length).toString() !== COMMAND) throw new Error('That is no INSTREAM.');
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= came.length; ) {
    const length = came.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks).toString('latin1');
    chunks.push(came.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
