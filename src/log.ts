// The log: one line of JSON for each thing that happened, without what would let its reader in.
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

const HIDDEN = '[hidden]';

const SECRET_KEYS = [
  'password',
  'passwordHash',
  'token',
  'tokenHash',
  'sessionSecret',
  'cookie',
  'authorization',
  '_csrf',
];

// Whoever holds a tracking link is the case's owner, or by another an account's, and links can turn up anywhere: as an address, a referrer,
// inside an error. So the finished line is searched, whatever it was made from.
const SECRET_TEXTS: [RegExp, string][] = [
  [
    /((?:\/|%2F)(?:track|continue|register|reset-password|invitation|confirm-email)(?:\/|%2F))[^/?#&%"\\\s]+/gi,
    `$1${HIDDEN}`,
  ],
  [/([?&](?:token|password|_csrf)=)[^&#"\\\s]+/g, `$1${HIDDEN}`],
  [/(\w:\/\/[^/:@"\s]*:)[^@/"\s]+(@)/g, `$1${HIDDEN}$2`],
];

/** Takes the level from the settings; writes to standard output unless told where. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>, destination?: DestinationStream): Log {
  const options = {
    level: logLevel,
    base: null, // whoever runs it knows the process and the machine
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: HIDDEN },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What a request and its reply leave in the log, for pino-http: enough to follow them, no headers. */
export const requestSerializers = {
  req: ({
    id,
    method,
    url,
    remoteAddress,
    raw,
  }: {
    id: unknown;
    method: string;
    url: string;
    remoteAddress: string;
    raw?: { ip?: string };
  }) => ({
    id,
    method,
    url,
    // Behind a proxy the socket's address is the proxy's; Express knows whose it was.
    remoteAddress: raw?.ip ?? remoteAddress,
  }),
  res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
};

function withoutSecrets(line: string): string {
  return SECRET_TEXTS.reduce((text, [secret, replacement]) => text.replace(secret, replacement), line);
}
