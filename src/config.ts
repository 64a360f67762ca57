// The settings: what each may be, what it is when nobody says, and what is refused. Nothing else reads the environment.
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  address,
  helpText,
  mailAddress,
  mailbox,
  socket,
  timeZone,
  webAddress,
  whole,
  yesOrNo,
} from './config/values.ts';
import { root } from './root.ts';

export type Config = ReturnType<typeof configOf>;

/** What is wrong with the settings: a sentence for each, on lines of their own, to be shown without a stack. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

// Known to everybody who reads this file, so it is good for nothing but trying things out.
const DEVELOPMENT_SECRET = 'a-secret-for-development-that-everybody-knows';
const SHORTEST_SECRET = 32;
const SECRET = ['SESSION_SECRET', 'DATABASE_URL', 'SMTP_URL'];
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'must be development, production or test')
    .default('development'),
  PORT: whole(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a name or an IP address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  BASE_URL: webAddress().optional(),
  TRUST_PROXY: whole(0, 10).optional(),
  DATABASE_URL: address(
    ['postgresql:', 'postgres:'],
    'postgresql://user:password@host:5432/casement',
  ).optional(),
  DATA_DIR: z.string().default('.data'),
  SESSION_SECRET: z.string().default(DEVELOPMENT_SECRET),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org:465').optional(),
  MAIL_FROM: mailbox().default('Ambridge Council <no-reply@ambridge.example>'),
  SITE_NAME: z.string().max(60, 'must be at most 60 characters').default('Ambridge Council'),
  TIME_ZONE: timeZone().default('Europe/London'),
  DRAFT_DAYS: whole(1, 365).default(30),
  HELP_EMAIL: mailAddress().optional(),
  HELP_PHONE: helpText().optional(),
  HELP_HOURS: helpText().optional(),
  DELETED_KEPT_DAYS: whole(1, 3650).default(30),
  TRACKING_LINK_DAYS: whole(1, 3650).default(90),
  REGISTRATION: yesOrNo().default(true),
  SIGN_IN_ATTEMPTS: whole(1, 100_000).default(10),
  ANONYMOUS_RAISES_PER_HOUR: whole(1, 100_000).default(20),
  TRACKING_LOOKUPS_PER_HOUR: whole(1, 100_000).default(60),
  MAX_UPLOAD_MB: whole(1, 1000).default(25),
  CLAMD: socket('/run/clamav/clamd.ctl or 127.0.0.1:3310').optional(),
  PEOPLE_SEARCHES_PER_HOUR: whole(1, 100_000).default(60),
  ACCOUNT_MAILS_PER_HOUR: whole(1, 100_000).default(20),
  COPIES_PER_HOUR: whole(1, 100_000).default(5),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
  DEMO: yesOrNo().optional(),
});

type Settings = z.infer<typeof settings>;

/** The names of all settings, as .env.example lists them. */
export const settingNames = Object.keys(settings.shape);

/** Takes the environment, with the file .env for what it leaves open; gives the settings. Throws ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv = environment()) {
  const parsed = settings.safeParse(given(env));
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => sentence(issue, env)).join('\n'));
  }
  const config = configOf(parsed.data);
  const refusals = contradictions(parsed.data, config);
  if (refusals.length > 0) throw new ConfigError(refusals.join('\n'));
  return config;
}

function environment(): NodeJS.ProcessEnv {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** A setting that is there but empty counts as not given. */
function given(env: NodeJS.ProcessEnv): Record<string, string> {
  const values = settingNames.map((name) => [name, env[name]?.trim()]);
  return Object.fromEntries(values.filter(([, value]) => value));
}

function sentence({ path: [name], message }: z.core.$ZodIssue, env: NodeJS.ProcessEnv): string {
  const setting = String(name);
  return SECRET.includes(setting)
    ? `${setting} ${message}.`
    : `${setting} ${message}; it is "${env[setting]}".`;
}

function configOf(setting: Settings) {
  const production = setting.NODE_ENV === 'production';
  const baseUrl = setting.BASE_URL ?? `http://localhost:${setting.PORT}`;
  const secure = baseUrl.startsWith('https:');
  return {
    production,
    port: setting.PORT,
    host: setting.HOST,
    /** The site's address as people see it, without a slash at its end. */
    baseUrl,
    /** Whether cookies go over TLS only. */
    secureCookies: secure,
    /** How many proxies stand before us. We speak plain HTTP, so where people see https there is one at least. */
    trustProxy: setting.TRUST_PROXY ?? (secure ? 1 : 0),
    /** A server of the operator's own; undefined: the embedded one, with its data in `dataDir` (absolute). */
    databaseUrl: setting.DATABASE_URL,
    dataDir: path.resolve(root, setting.DATA_DIR),
    sessionSecret: setting.SESSION_SECRET,
    /** Undefined: mails stay in the outbox. */
    smtpUrl: setting.SMTP_URL,
    /** Whether a page shows the mails that nobody sends. */
    showOutbox: !production && setting.SMTP_URL === undefined,
    mailFrom: setting.MAIL_FROM,
    siteName: setting.SITE_NAME,
    /** An IANA name. */
    timeZone: setting.TIME_ZONE,
    /** Days that a form under way is kept after it was last changed. */
    draftDays: setting.DRAFT_DAYS,
    /** Where people get help; what isn't given isn't shown. */
    help: { email: setting.HELP_EMAIL, phone: setting.HELP_PHONE, hours: setting.HELP_HOURS },
    deletedKeptDays: setting.DELETED_KEPT_DAYS,
    /** Days that a tracking link lives after its case is closed. */
    trackingLinkDays: setting.TRACKING_LINK_DAYS,
    /** Whether people may make accounts for themselves. */
    registration: setting.REGISTRATION,
    /** Per 15 minutes, address and account. */
    signInAttempts: setting.SIGN_IN_ATTEMPTS,
    anonymousRaisesPerHour: setting.ANONYMOUS_RAISES_PER_HOUR,
    trackingLookupsPerHour: setting.TRACKING_LOOKUPS_PER_HOUR,
    /** The most that any file may have, whatever its type says. */
    maxUploadBytes: setting.MAX_UPLOAD_MB * 1024 * 1024,
    /** A virus scanner's socket; undefined: files are handed out unscanned. */
    clamd: setting.CLAMD,
    /** Of one account that raises for others. */
    peopleSearchesPerHour: setting.PEOPLE_SEARCHES_PER_HOUR,
    accountMailsPerHour: setting.ACCOUNT_MAILS_PER_HOUR,
    /** Of what is held on somebody. */
    copiesPerHour: setting.COPIES_PER_HOUR,
    logLevel: setting.LOG_LEVEL,
    /** Whether an empty database gets the demo council. */
    demo: setting.DEMO ?? !production,
  };
}

/** What each setting may be by itself, but not beside the others. */
function contradictions(setting: Settings, { production, demo, baseUrl, secureCookies }: Config): string[] {
  const refusals: string[] = [];
  const { SESSION_SECRET: secret } = setting;
  if (production && (secret === DEVELOPMENT_SECRET || secret.length < SHORTEST_SECRET)) {
    refusals.push(
      `SESSION_SECRET must be a random text of your own of at least ${SHORTEST_SECRET} characters in production, such as "openssl rand -hex 32" prints.`,
    );
  }
  if (production && !secureCookies && !['localhost', '127.0.0.1'].includes(new URL(baseUrl).hostname)) {
    refusals.push(
      `BASE_URL must begin with https:// in production, as people's data travel; it is "${baseUrl}".`,
    );
  }
  if (production && demo) {
    refusals.push(
      'DEMO must not be yes in production: everybody knows the demo passwords. Remove it, or write no.',
    );
  }
  if (secureCookies && setting.TRUST_PROXY === 0) {
    refusals.push(
      'TRUST_PROXY must be 1 or more where BASE_URL is https: a proxy ends TLS before Casement; it is "0".',
    );
  }
  return refusals;
}
