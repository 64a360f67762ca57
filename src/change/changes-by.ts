// How many changes somebody has made by way of this process: what is kept of what they saw before is out of date.
import type { PrismaClient } from '../generated/prisma/client.ts';

const counted = new WeakMap<PrismaClient, Map<number, number>>();

export function changesBy(prisma: PrismaClient, userId: number): number {
  return counted.get(prisma)?.get(userId) ?? 0;
}

export function countChange(prisma: PrismaClient, userId: number): void {
  const changes = counted.get(prisma) ?? new Map<number, number>();
  counted.set(prisma, changes);
  changes.set(userId, (changes.get(userId) ?? 0) + 1);
}
