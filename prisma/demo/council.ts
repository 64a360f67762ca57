// The demo council as its cases need it: how everybody stands, and what each type has.
import { configurationIn, type Reader } from '../../src/permissions/load-configuration.ts';
import { type Actor, readStandings, stand } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { addressOf, CAST, keyOf } from './cast.ts';
import { found } from './named.ts';
import { RESIDENTS } from './residents.ts';

export type Council = Awaited<ReturnType<typeof readCouncil>>;
export type Kind = Awaited<ReturnType<typeof readKinds>>[number];

/** Reads what `writeCouncil` wrote. */
export async function readCouncil(tx: Reader) {
  const configuration = await configurationIn(tx);
  const people = await tx.user.findMany({ select: { id: true } });
  const standings = await readStandings(
    tx,
    people.map(({ id }) => id),
  );
  // Whoever has left was here when the cases were worked on.
  const actors = standings.map((row) => stand({ ...row, active: true }, configuration));
  const byEmail = new Map(actors.map((actor) => [actor.person.email, actor]));
  const byKey = new Map(
    [...CAST.map(({ name }) => name), ...RESIDENTS].map((name) => [
      keyOf(name),
      byEmail.get(addressOf(name)),
    ]),
  );
  const visitor = found(
    standings.find(({ id }) => id === ANONYMOUS),
    'anonymous',
  );
  const kinds = await readKinds(tx);
  return {
    configuration,
    /** Somebody by first name, in small letters. */
    person: (key: string): Actor => found(byKey.get(key), key),
    /** Somebody by their id. */
    actor: (id: number): Actor =>
      found(
        actors.find(({ person }) => person.id === id),
        `user ${id}`,
      ),
    /** A visitor without an account, with the tracking link of a case. */
    tracker: (caseId: number): Actor => stand(visitor, configuration, caseId),
    /** A case type by its prefix. */
    kind: (prefix: string): Kind =>
      found(
        kinds.find((kind) => kind.prefix === prefix),
        prefix,
      ),
    group: (name: string): number => {
      const group = [...configuration.groups.values()].find((one) => one.name === name);
      return found(group?.id, name);
    },
    role: (key: string): number => {
      const role = [...configuration.roles.values()].find((one) => one.key === key);
      return found(role?.id, key);
    },
  };
}

function readKinds(tx: Reader) {
  return tx.caseType.findMany({
    select: {
      ...{ id: true, prefix: true, workflowId: true, assignedOnly: true, pauseWhileWaiting: true },
      ...{ targetAmount: true, targetUnit: true, targetKind: true, reminderAmount: true },
      forms: { where: { purpose: 'raising' }, select: { id: true, definition: true } },
      stages: { select: { id: true, name: true }, orderBy: { position: 'asc' } },
      subtypes: { select: { id: true, name: true } },
      reasons: { select: { id: true, kind: true, text: true }, orderBy: { position: 'asc' } },
      taskDefinitions: {
        select: { id: true, title: true, instructions: true, groupId: true, start: true, targetAmount: true },
      },
    },
  });
}
