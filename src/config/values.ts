// The kinds of values that settings have. Each says in words what to write; the setting's name goes before.
import { z } from 'zod';

/** A number without a fraction, from `least` to `most`. */
export function whole(least: number, most: number) {
  const must = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, must)
    .transform(Number)
    .refine((number) => number >= least && number <= most, must);
}

export function yesOrNo() {
  return z.enum(['yes', 'no'], 'must be yes or no').transform((word) => word === 'yes');
}

/** A URL of one of the protocols (written as in `smtp:`) that names a host, or, for a database, a socket's folder. */
export function address(protocols: string[], example: string) {
  return z.string().refine((text) => {
    const url = URL.parse(text);
    return (
      url !== null && protocols.includes(url.protocol) && (url.host !== '' || url.searchParams.has('host'))
    );
  }, `must be an address such as ${example}`);
}

/** Where the site is reached: protocol, host and port, given without the slash at its end. */
export function webAddress() {
  const must = 'must be an address without a path, such as https://cases.example.org';
  return z
    .string()
    .refine((text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, href, origin } = new URL(text);
      return /^https?:$/.test(protocol) && href === `${origin}/`;
    }, must)
    .transform((text) => new URL(text).origin);
}

export function mailbox() {
  return z
    .string()
    .regex(
      /^([^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'must be an e-mail address, such as Ambridge Council <no-reply@ambridge.example>',
    );
}

export function mailAddress() {
  return z
    .string()
    .regex(/^[^<>@\s]+@[^<>@\s]+$/, 'must be an e-mail address, such as help@ambridge.example');
}

/** A few words for people, on one line. */
export function helpText() {
  return z.string().max(200, 'must be at most 200 characters');
}

export function timeZone() {
  return z.string().refine((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  }, 'must be a time zone of the IANA list, such as Europe/London');
}

/** Where a server of this network listens: the path of a Unix socket, or a host with its port. */
export function socket(example: string) {
  const must = `must be the path of a socket or a host with its port, such as ${example}`;
  return z
    .string()
    .regex(/^(\/.+|[^/:\s]+:\d{1,5}|\[[\da-fA-F:.]+\]:\d{1,5})$/, must)
    .transform((text) => {
      if (text.startsWith('/')) return { path: text };
      const [, host = '', port = ''] = /^\[?([^\]]*)\]?:(\d+)$/.exec(text) ?? [];
      return { host, port: Number(port) };
    })
    .refine((at) => 'path' in at || (at.port > 0 && at.port < 65_536), must);
}
