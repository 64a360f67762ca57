// One run of the import: maps the columns, reads and checks the file, says what is wrong, and takes what it is told to.
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { changeSetup } from '../../change.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { type Actor, standingOf } from '../../permissions/standing.ts';
import { guess, type Kind, type Mapping, onlyOf } from '../../setup/moving-in/kinds.ts';
import { keepMapping, keptMapping } from '../../setup/moving-in/mappings.ts';
import { look } from '../../setup/moving-in/read/look.ts';
import { columnsOf } from '../../setup/moving-in/read/rows.ts';
import { countsInWords, countsOf, everySaid, inOneLine, restOf } from '../../setup/moving-in/report.ts';
import { stage } from '../../setup/moving-in/stage.ts';
import { take } from '../../setup/moving-in/take/take.ts';

export type Bring = {
  kind: Kind;
  file: string;
  source: string;
  /** The e-mail address of the administrator who does it. */
  as: string;
  /** `all` or `good`; none is a dry run. */
  take?: string | undefined;
  rest?: string | undefined;
  map: readonly string[];
  mapping?: string | undefined;
  keepMapping?: string | undefined;
  timeZone: string;
};

/** Something that whoever runs the command can put right. */
export class Wrong extends Error {}

const SHOWN_EVERY = 10_000;

/** Does it; `say` gets the report, a line at a time. Gives the moving's id. Throws Wrong, and what `stage` and `take` throw. */
export async function bringIn(
  prisma: PrismaClient,
  asked: Bring,
  say: (line: string) => void,
): Promise<number> {
  const { kind, file, source } = asked;
  if (!existsSync(file)) throw new Wrong(`There is no file ${file}.`);
  const actor = await administrator(prisma, asked.as);
  const mapping = await mappingFor(prisma, asked);
  const name = path.basename(file);
  const id = await stage(prisma, actor.person.id, {
    path: file,
    name,
    kind,
    source,
    mapping,
    timeZone: asked.timeZone,
  });
  if (asked.keepMapping) await keepMapping(prisma, kind, asked.keepMapping, mapping);
  const { remarks } = await prisma.moving.findUniqueOrThrow({ where: { id }, select: { remarks: true } });
  for (const remark of remarks) say(remark);
  for await (const { line, problems, warnings } of everySaid(prisma, id)) {
    for (const one of problems) say(`line ${line}: ${inOneLine(one)}`);
    for (const one of warnings) say(`line ${line}, a warning: ${inOneLine(one)}`);
  }
  say(countsInWords(await countsOf(prisma, id)));
  if (asked.rest) await pipeline(Readable.from(restOf(prisma, id)), createWriteStream(asked.rest));
  if (asked.take) await takeAll(prisma, actor, id, asked.take === 'good', say);
  return id;
}

async function takeAll(
  prisma: PrismaClient,
  actor: Actor,
  id: number,
  onlyGood: boolean,
  say: (line: string) => void,
) {
  const began = performance.now();
  const after = (taken: number) =>
    taken % SHOWN_EVERY === 0 && say(`${taken.toLocaleString('en-GB')} taken …`);
  const taken = await take(prisma, actor, id, { onlyGood, after });
  const seconds = (performance.now() - began) / 1000;
  say(
    `${taken.toLocaleString('en-GB')} taken, ${Math.round(taken / seconds).toLocaleString('en-GB')} a second.`,
  );
}

/** Whoever holds setup. Throws NoAccess where they don't. */
async function administrator(prisma: PrismaClient, email: string): Promise<Actor> {
  const user = await prisma.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  if (!user) throw new Wrong(`Nobody here has the address ${email}.`);
  const actor = await standingOf(prisma, user.id);
  await changeSetup(prisma, actor, async () => {});
  return actor;
}

async function mappingFor(prisma: PrismaClient, { kind, file, map, mapping }: Bring): Promise<Mapping> {
  const columns = await columnsOf(file, await look(file, path.basename(file)));
  const kept = mapping === undefined ? {} : await keptMapping(prisma, kind, mapping);
  if (!kept) throw new Wrong(`No mapping of ${kind} is kept as ${mapping}.`);
  const said = map.map((one) => {
    const at = one.lastIndexOf('=');
    if (at < 1) throw new Wrong(`--map ${one} must be <column>=<field>.`);
    return [one.slice(0, at), one.slice(at + 1)] as const;
  });
  const all: Mapping = { ...guess(kind, columns), ...kept, ...Object.fromEntries(said) };
  return onlyOf(columns, all);
}
