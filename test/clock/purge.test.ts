// What was deleted stays for its days and is then gone, whole; what wasn't deleted stays for good.
import { expect, test } from 'vitest';
import { purgeDeleted } from '../../src/clock/purge.ts';
import { freshDatabase } from '../support/database.ts';

const KEEPING = { deletedKeptDays: 30, dataDir: '/nowhere' };

test('deleted cases go with all that hangs on them, when their days are over and not before', async () => {
  const { prisma, close } = await freshDatabase({ from: 'demo' });
  try {
    const deleted = await prisma.case.findMany({ where: { deleted: true }, orderBy: { deletedAt: 'desc' } });
    const kept = await prisma.case.count({ where: { deleted: false } });
    const newest = deleted[0]?.deletedAt;
    expect(newest).toBeInstanceOf(Date);
    const days = (count: number) => new Date((newest?.getTime() ?? 0) + count * 24 * 60 * 60 * 1000);

    await purgeDeleted(prisma, KEEPING, days(29));
    expect(await prisma.case.count({ where: { id: deleted[0]?.id ?? 0 } })).toBe(1);

    await purgeDeleted(prisma, KEEPING, days(31));
    expect(await prisma.case.count({ where: { deleted: true } })).toBe(0);
    expect(await prisma.case.count()).toBe(kept);
    const ids = deleted.map((one) => one.id);
    expect(await prisma.event.count({ where: { caseId: { in: ids } } })).toBe(0);
    expect(await purgeDeleted(prisma, KEEPING, days(32))).toBe(0);
  } finally {
    await close();
  }
});

test('outside a purge, history is never taken away', async () => {
  const { prisma, close } = await freshDatabase({ from: 'demo' });
  try {
    const before = await prisma.event.count();
    await expect(prisma.event.deleteMany()).rejects.toThrow();
    await expect(prisma.case.deleteMany({ where: { deleted: true } })).rejects.toThrow();
    expect(await prisma.event.count()).toBe(before);
  } finally {
    await close();
  }
});
