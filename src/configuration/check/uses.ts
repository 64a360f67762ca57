// Whether the cases that are there can live with a workflow as it is to be: each has a status to be in, and none is closed or
// reopened by the way.
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Change, Piece } from '../document.ts';
import type { Problem } from '../problems.ts';

/** What the changed workflows would do to their cases without anybody’s having said so. */
export async function checkUses(tx: Reader, changes: readonly Change[]): Promise<Problem[]> {
  const workflows = new Map(
    changes.flatMap(({ section, key, after }) =>
      section === 'workflow' && after !== undefined ? [[key, after as Piece<'workflow'>] as const] : [],
    ),
  );
  if (workflows.size === 0) return [];
  const inUse = await tx.status.findMany({
    where: { workflow: { key: { in: [...workflows.keys()] } }, cases: { some: {} } },
    select: { key: true, name: true, kind: true, workflow: { select: { key: true } } },
    orderBy: { id: 'asc' },
  });
  return inUse.flatMap((status): Problem[] => {
    const { key } = status.workflow;
    const after = workflows.get(key);
    const message = after && problemOf(status, after);
    return message === undefined
      ? []
      : [{ section: 'workflow', key, path: ['statuses', status.key], message }];
  });
}

type InUse = { key: string; name: string; kind: string };

function problemOf(
  { key, name, kind }: InUse,
  { statuses, moves = {} }: Piece<'workflow'>,
): string | undefined {
  const stays = statuses.find((status) => status.key === key);
  if (stays && isClosed(stays) !== isClosed({ kind }))
    return isClosed(stays)
      ? `Cases are in the status “${name}”, and it would close them: close them first, or add another status`
      : `Closed cases are in the status “${name}”, and it would open them again: add another status`;
  const goesTo = stays ?? statuses.find((status) => status.key === moves[key]);
  if (!goesTo) return `Cases are in the status “${name}”: say which status they go to`;
  if (isClosed(goesTo) !== isClosed({ kind }))
    return isClosed(goesTo)
      ? `The cases of “${name}” are open: choose an open status for them to go to, not “${goesTo.name}”`
      : `The cases of “${name}” are closed: choose a closed status for them to go to, not “${goesTo.name}”`;
  return undefined;
}

function isClosed({ kind }: { kind: string }): boolean {
  return kind === 'closed';
}
