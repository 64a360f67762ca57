// Roles, groups, memberships and flags as rows.
import type { Flag } from '../../permissions/vocabulary.ts';
import { EVERY_TYPE, flagKey, memberKey } from '../document.ts';
import { type Hand, orAbsent, withKey } from './hand.ts';

export const roles: Hand<'role'> = {
  async read(tx, _keys, which) {
    const rows = await tx.role.findMany({ where: withKey(which) });
    return new Map(rows.map(({ key, name, plural, position }) => [key, { name, plural, position }]));
  },
  async write({ tx }, keys, key, piece) {
    const { id } = await tx.role.upsert({ where: { key }, create: { key, ...piece }, update: piece });
    keys.learn('role', key, id);
  },
  async remove({ tx }, keys, key) {
    await tx.role.delete({ where: { key, builtIn: false } });
    keys.forget('role', key);
  },
};

export const groups: Hand<'group'> = {
  async read(tx, keys, which) {
    const rows = await tx.group.findMany({ where: withKey(which) });
    return new Map(
      rows.map(({ key, name, description, joined, parentId }) => {
        const parent = parentId === null ? undefined : keys.keyOf('group', parentId);
        return [key, { name, description, joined, ...(parent === undefined ? {} : { parent }) }];
      }),
    );
  },
  async write({ tx }, keys, key, { parent, ...piece }) {
    const parentId = parent === undefined ? null : keys.idOf('group', parent);
    const data = { ...piece, parentId };
    const { id } = await tx.group.upsert({ where: { key }, create: { key, ...data }, update: data });
    keys.learn('group', key, id);
  },
  async remove({ tx }, keys, key) {
    await tx.group.delete({ where: { key } });
    keys.forget('group', key);
  },
};

/** Of groups that whoever registers joins, members are no part of the configuration. */
export const members: Hand<'member'> = {
  async read(tx, keys, which) {
    const pairs = which?.map((key) => key.split('/'));
    const group = pairs ? { key: { in: [...new Set(pairs.map(([key = '']) => key))] } } : { joined: false };
    const userIds = pairs && [...new Set(pairs.map(([, user]) => Number(user)))];
    const rows = await tx.groupMember.findMany({
      where: { group, ...(userIds ? { userId: { in: userIds } } : {}) },
    });
    const wanted = which && new Set(which);
    const found = rows.map(({ groupId, userId }) => {
      const member = { group: keys.keyOf('group', groupId), user: userId };
      return [memberKey(member), member] as const;
    });
    return new Map(found.filter(([key]) => !wanted || wanted.has(key)));
  },
  async write({ tx }, keys, _key, { group, user }) {
    await tx.groupMember.createMany({
      data: { groupId: keys.idOf('group', group), userId: user },
      skipDuplicates: true,
    });
  },
  async remove({ tx }, _keys, key) {
    const [group = '', user] = key.split('/');
    await tx.groupMember.deleteMany({ where: { group: { key: group }, userId: Number(user) } });
  },
};

export const flags: Hand<'flag'> = {
  async read(tx, keys, which) {
    const rows = await tx.grant.findMany({ orderBy: { id: 'asc' } });
    const wanted = which && new Set(which);
    const found = rows.map(({ flag, userId, groupId, caseTypeId }) => {
      const group = groupId === null ? undefined : keys.keyOf('group', groupId);
      const type = caseTypeId === null ? undefined : keys.keyOf('caseType', caseTypeId);
      const user = orAbsent(userId);
      const piece = {
        flag: flag as Flag,
        ...(user === undefined ? {} : { user }),
        ...(group === undefined ? {} : { group }),
        ...(type === undefined ? {} : { type }),
      };
      return [flagKey(piece), piece] as const;
    });
    return new Map(found.filter(([key]) => !wanted || wanted.has(key)));
  },
  async write({ tx }, keys, _key, { flag, user, group, type }) {
    const row = {
      flag,
      userId: user ?? null,
      groupId: group === undefined ? null : keys.idOf('group', group),
      caseTypeId: type === undefined ? null : keys.idOf('caseType', type),
    };
    if (!(await tx.grant.findFirst({ where: row }))) await tx.grant.create({ data: row });
  },
  async remove({ tx }, keys, key) {
    const [whose = '', flag = '', type = ''] = key.split('/');
    const [kind, holder = ''] = whose.split(' ');
    await tx.grant.deleteMany({
      where: {
        flag,
        userId: kind === 'user' ? Number(holder) : null,
        groupId: kind === 'group' ? keys.idOf('group', holder) : null,
        caseTypeId: type === EVERY_TYPE ? null : keys.idOf('caseType', type),
      },
    });
  },
};
