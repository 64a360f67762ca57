// Case types as rows: the type itself; the groups and choices that belong to it stand in files of their own.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { isSame, type Piece } from '../document.ts';
import type { Keys } from '../keys.ts';
import { listsIn, readLists, withLists, withoutLists } from './form-lists.ts';
import { type Hand, orAbsent, withKey } from './hand.ts';
import { readBelongings, writeBelongings } from './type-belongings.ts';
import { readTasks, writeTasks } from './type-tasks.ts';

type Type = Piece<'type'>;
type Forms = Pick<Type, 'form' | 'additional'>;

export const types: Hand<'type'> = {
  async read(tx, keys, which) {
    const rows = await tx.caseType.findMany({ where: withKey(which) });
    const ids = rows.map(({ id }) => id);
    const forms = await newestForms(tx, ids);
    const belongings = await readBelongings(tx, keys, ids);
    const tasks = await readTasks(tx, keys, ids);
    return new Map(
      rows.map((row) => {
        const { form = { pages: [] }, additional } = forms.get(row.id) ?? {};
        const piece: Type = {
          ...settingsOf(row, keys),
          ...belongings(row.id),
          ...{ tasks: tasks(row.id), form: withoutLists(form) },
          ...(additional === undefined ? {} : { additional: withoutLists(additional) }),
        };
        return [row.key, piece];
      }),
    );
  },

  async write({ tx }, keys, key, piece) {
    const data = rowOf(piece, keys);
    const { id } = await tx.caseType.upsert({ where: { key }, create: { key, ...data }, update: data });
    keys.learn('caseType', key, id);
    await writeBelongings(tx, keys, id, piece);
    await writeTasks(tx, keys, id, piece.tasks);
    await writeForms(tx, id, piece);
  },

  async remove({ tx }, keys, key) {
    const { id } = await tx.caseType.findUniqueOrThrow({ where: { key }, select: { id: true } });
    await tx.taskDefinition.deleteMany({ where: { caseTypeId: id } });
    await tx.caseType.delete({ where: { id } });
    keys.forget('caseType', key);
  },
};

type Row = Awaited<ReturnType<Reader['caseType']['findMany']>>[number];

function settingsOf(row: Row, keys: Keys) {
  const { name, plural, description, prefix, published, position, assignedOnly, staffMayRaise } = row;
  const { targetAmount, targetUnit, targetKind, reminderAmount, calendarId, declaration, retentionDays } =
    row;
  const absent = {
    declaration: orAbsent(declaration),
    reminder: orAbsent(reminderAmount),
    retentionDays: orAbsent(retentionDays),
    calendar: calendarId === null ? undefined : keys.keyOf('calendar', calendarId),
    target: targetAmount === null ? undefined : { amount: targetAmount, unit: targetUnit, kind: targetKind },
  };
  return {
    ...{ name, plural, description, prefix, published, position, assignedOnly, staffMayRaise },
    ...{ mayExtendTarget: row.mayExtendTarget, pauseWhileWaiting: row.pauseWhileWaiting },
    ...{ maxFiles: row.maxFiles, maxFileBytes: row.maxFileBytes, fileKinds: row.fileKinds },
    translations: row.translations as Type['translations'],
    workflow: keys.keyOf('workflow', row.workflowId),
    ...present(absent),
  };
}

function rowOf(piece: Type, keys: Keys) {
  const { name, plural, description, prefix, published, position, assignedOnly, staffMayRaise } = piece;
  const { mayExtendTarget, pauseWhileWaiting, maxFiles, maxFileBytes, fileKinds, translations } = piece;
  const { target, calendar, reminder = null, declaration = null, retentionDays = null } = piece;
  return {
    ...{ name, plural, description, prefix, published, position, assignedOnly, staffMayRaise },
    ...{ mayExtendTarget, pauseWhileWaiting, maxFiles, maxFileBytes, fileKinds, translations },
    ...{ declaration, retentionDays, reminderAmount: reminder, targetAmount: target?.amount ?? null },
    ...(target ? { targetUnit: target.unit, targetKind: target.kind } : {}),
    workflowId: keys.idOf('workflow', piece.workflow),
    calendarId: calendar === undefined ? null : keys.idOf('calendar', calendar),
  };
}

/** A form that differs becomes a new version: what was submitted keeps the questions that it answered. */
async function writeForms(tx: Reader, caseTypeId: number, { form, additional }: Forms): Promise<void> {
  const newest = (await newestForms(tx, [caseTypeId])).get(caseTypeId);
  for (const [purpose, written, before] of [
    ['raising', form, newest?.form],
    ['additional', additional ?? { pages: [] }, newest?.additional ?? { pages: [] }],
  ] as const) {
    const definition = withLists(written, await readLists(tx, listsIn(written)));
    if (isSame(definition, before)) continue;
    const last = await tx.form.aggregate({ where: { caseTypeId, purpose }, _max: { version: true } });
    const version = (last._max.version ?? 0) + 1;
    await tx.form.create({
      data: { caseTypeId, purpose, version, definition: definition as Prisma.InputJsonObject },
    });
  }
}

async function newestForms(tx: Reader, ids: readonly number[]): Promise<Map<number, Partial<Forms>>> {
  const rows = await tx.$queryRaw<{ caseTypeId: number; purpose: string; definition: Forms['form'] }[]>`
    SELECT DISTINCT ON ("caseTypeId", "purpose") "caseTypeId", "purpose"::text, "definition" FROM "forms"
    WHERE "caseTypeId" = ANY(${[...ids]}::int[]) ORDER BY "caseTypeId", "purpose", "version" DESC`;
  const forms = new Map<number, Partial<Forms>>();
  for (const { caseTypeId, purpose, definition } of rows) {
    // Staff fields that were all taken away leave a form without pages.
    if (purpose === 'additional' && isSame(definition, { pages: [] })) continue;
    forms.set(caseTypeId, {
      ...forms.get(caseTypeId),
      [purpose === 'raising' ? 'form' : 'additional']: definition,
    });
  }
  return forms;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
