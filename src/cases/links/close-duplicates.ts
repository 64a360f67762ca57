// Closing the duplicates of a case along with it: each as the law lets the closer close it, and as its own type has it.
import type { z } from 'zod';
import { changeAlso } from '../../change.ts';
import { endCase } from '../../closing.ts';
import type { Config } from '../../config.ts';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import { decide } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Denied, Invisible } from '../../permissions/refusals.ts';
import type { Actor } from '../../permissions/standing.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { reasonNamed } from '../actions/reasons.ts';
import { manyOf } from '../actions/texts.ts';
import { linksSeen } from './read-links.ts';

/** How the case itself was closed: what its duplicates are told too. */
export type Ended = { status: string; reason: string | undefined; explanation: string };

const MOST = 200;

/** The question which duplicates to close too; none where there is none that the visitor may close. */
export async function duplicatesField(visit: CaseVisit): Promise<FieldProps[]> {
  const { prisma, actor, facts } = visit;
  const duplicates = await duplicatesOf(prisma, actor, facts);
  if (duplicates.length === 0) return [];
  return [
    {
      kind: 'choices',
      name: 'duplicates',
      label: 'Close its duplicates too?',
      hint: 'Their owners are told the same.',
      options: duplicates.map(({ reference, typeId }) => ({
        value: reference,
        label: `${reference}, ${actor.configuration.types.get(typeId)?.name ?? ''}`,
      })),
    },
  ];
}

/** What that question may send. */
export async function duplicatesInput({ prisma, actor, facts }: CaseVisit): Promise<z.ZodType<string[]>> {
  const duplicates = await duplicatesOf(prisma, actor, facts);
  return manyOf(
    duplicates.map(({ reference }) => reference),
    'duplicates of this case',
  );
}

/** Closes those of a case's duplicates that were chosen. Gives what was done, and what couldn't be, a sentence each. */
export async function closeDuplicates(
  permit: Permit<'close'>,
  config: Config,
  chosen: readonly string[],
  ended: Ended,
): Promise<string[]> {
  const { tx, actor, facts } = permit;
  if (chosen.length === 0) return [];
  const duplicates = await duplicatesOf(tx, actor, facts);
  const wanted = duplicates.filter(({ reference }) => chosen.includes(reference));
  const told: string[] = [];
  // In the order of their ids, so that two who close some of the same don't wait for each other.
  for (const duplicate of wanted.sort((one, other) => one.id - other.id))
    told.push(await closeOne(permit, config, duplicate, ended));
  return told;
}

async function closeOne(
  permit: Permit<'close'>,
  config: Config,
  { id, reference }: CaseFacts,
  ended: Ended,
): Promise<string> {
  try {
    await changeAlso(permit, id, (also) => closeAs(also, config, ended));
    return `${reference} is closed too.`;
  } catch (error) {
    // Nothing was written on it yet: the rest goes on.
    if (error instanceof Denied) return error.explanation.sentence;
    if (error instanceof Invalid)
      return `${reference} isn’t closed: its type has no reason with the same words.`;
    if (error instanceof Invisible) return `${reference} isn’t closed.`;
    throw error;
  }
}

/** Closes a case as another one was closed, in a status and for a reason of its own type. */
export async function closeAs(also: Permit<'close'>, config: Config, ended: Ended): Promise<void> {
  const { tx, facts, actor } = also;
  const reason = await reasonNamed(also, 'closing', ended.reason);
  const statuses = actor.configuration.workflows.get(facts.workflowId)?.statuses ?? [];
  const closed = statuses.filter(({ kind }) => kind === 'closed');
  const status = closed.find(({ name }) => name === ended.status) ?? closed[0];
  if (!status) throw new Error(`workflow ${facts.workflowId} has no closed status`);
  await endCase(also, config, status, { reason, explanation: ended.explanation });
  const data = { to: status.name, ...(reason ? { reason: reason.text } : {}) };
  await record(also, { public: true, text: ended.explanation, data });
  await tellOwner(tx, config, facts.id, { action: 'close', by: actor });
}

/** The duplicates of a case that somebody may see and close; none for whoever may not see its links. */
async function duplicatesOf(reader: Reader, actor: Actor, facts: CaseFacts): Promise<CaseFacts[]> {
  if (!decide(actor, 'view-links', facts).allowed) return [];
  const links = await linksSeen(reader, actor, facts.id, { most: MOST });
  const ids = links.filter(({ relation }) => relation === 'original').map(({ endId }) => endId);
  const ends = ids.length > 0 ? await factsByIds(reader, ids) : [];
  return ends.filter((end) => decide(actor, 'close', end).allowed);
}
