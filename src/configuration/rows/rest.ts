// Lists, working calendars, texts of mails and standing rules as rows.
import type { Prisma } from '../../generated/prisma/client.ts';
import { EVERY_TYPE, mailKey, type Piece, SHAPES } from '../document.ts';
import { renewForms } from './form-lists.ts';
import { type Hand, withKey } from './hand.ts';

export const lists: Hand<'list'> = {
  async read(tx, _keys, which) {
    const rows = await tx.list.findMany({ where: withKey(which) });
    return new Map(rows.map(({ key, name, items }) => [key, SHAPES.list.parse({ name, items })]));
  },
  async write({ tx }, _keys, key, piece) {
    await tx.list.upsert({ where: { key }, create: { key, ...piece }, update: piece });
    await renewForms(tx, key);
  },
  async remove({ tx }, _keys, key) {
    await tx.list.delete({ where: { key } });
  },
};

export const calendars: Hand<'calendar'> = {
  async read(tx, _keys, which) {
    const rows = await tx.calendar.findMany({
      where: withKey(which),
      include: { days: { orderBy: { day: 'asc' } } },
    });
    return new Map(
      rows.map(({ key, name, timeZone, hours, days }) => [
        key,
        SHAPES.calendar.parse({
          ...{ name, timeZone, hours },
          days: days.map(({ day, name: its, hours: spans }) => ({
            ...{ day: day.toISOString().slice(0, 10), name: its, hours: spans },
          })),
        }),
      ]),
    );
  },
  async write({ tx }, keys, key, { days, ...piece }) {
    const { id } = await tx.calendar.upsert({ where: { key }, create: { key, ...piece }, update: piece });
    keys.learn('calendar', key, id);
    await tx.calendarDay.deleteMany({ where: { calendarId: id } });
    await tx.calendarDay.createMany({
      data: days.map(({ day, name, hours }) => ({ calendarId: id, day: new Date(day), name, hours })),
    });
  },
  async remove({ tx }, keys, key) {
    await tx.calendar.delete({ where: { key } });
    keys.forget('calendar', key);
  },
};

export const mails: Hand<'mail'> = {
  async read(tx, keys, which) {
    const rows = await tx.mailTemplate.findMany();
    const wanted = which && new Set(which);
    const found = rows.map(({ id: _, caseTypeId, language, ...row }) => {
      const type = caseTypeId === null ? {} : { type: keys.keyOf('caseType', caseTypeId) };
      const piece = { ...row, language: language === 'cy' ? 'cy' : 'en', ...type } satisfies Piece<'mail'>;
      return [mailKey(piece), piece] as const;
    });
    return new Map(found.filter(([key]) => !wanted || wanted.has(key)));
  },
  async write({ tx }, keys, _key, { type, ...piece }) {
    const { action, recipient, language } = piece;
    const caseTypeId = type === undefined ? null : keys.idOf('caseType', type);
    const { count } = await tx.mailTemplate.updateMany({
      where: { action, recipient, language, caseTypeId },
      data: piece,
    });
    if (count === 0) await tx.mailTemplate.create({ data: { ...piece, caseTypeId } });
  },
  async remove({ tx }, keys, key) {
    const [action = '', recipient = '', language = '', type = ''] = key.split('/');
    const caseTypeId = type === EVERY_TYPE ? null : keys.idOf('caseType', type);
    await tx.mailTemplate.deleteMany({ where: { action, recipient, language, caseTypeId } });
  },
};

export const standingRules: Hand<'rule'> = {
  async read(tx, _keys, which) {
    const rows = await tx.standingRule.findMany({ where: withKey(which) });
    return new Map(rows.map(({ key, rule }) => [key, SHAPES.rule.parse(rule)]));
  },
  async write({ tx }, _keys, key, piece) {
    const rule = piece satisfies Prisma.InputJsonValue;
    await tx.standingRule.upsert({ where: { key }, create: { key, rule }, update: { rule } });
  },
  async remove({ tx }, _keys, key) {
    await tx.standingRule.delete({ where: { key } });
  },
};
