// The shapes of roles, groups, who belongs to them, and flags.
import { z } from 'zod';
import { FLAGS } from '../../permissions/vocabulary.ts';
import { Key, Name, Text } from './common.ts';

export const RoleShape = z.strictObject({
  name: Name,
  plural: Name,
  position: z.int().min(0).max(10_000).default(0),
});

export const GroupShape = z.strictObject({
  name: Name,
  description: Text.default(''),
  parent: Key.optional(),
  /** Whoever registers becomes a member; those members are not part of the configuration. */
  joined: z.boolean().default(false),
});

/** That a person belongs to a group. In files they are named by their e-mail address. */
export const MemberShape = z.strictObject({ group: Key, user: z.int() });

/** A flag of a person or of a group, for one type or for all. */
export const FlagShape = z
  .strictObject({
    flag: z.enum(FLAGS),
    user: z.int().optional(),
    group: Key.optional(),
    type: Key.optional(),
  })
  .refine(
    ({ user, group }) => (user === undefined) !== (group === undefined),
    'A flag is a person’s or a group’s',
  );

export type RolePiece = z.output<typeof RoleShape>;
export type GroupPiece = z.output<typeof GroupShape>;
export type MemberPiece = z.output<typeof MemberShape>;
export type FlagPiece = z.output<typeof FlagShape>;
