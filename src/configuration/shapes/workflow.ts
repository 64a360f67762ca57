// The shape of a workflow: its statuses, its transitions and its matrix.
import { z } from 'zod';
import { MATRIX_ACTIONS } from '../../permissions/vocabulary.ts';
import { distinct, Key, keyed, Name, Text, Translations } from './common.ts';

export const STATUS_KINDS = ['start', 'open', 'waiting', 'closed'] as const;

const Status = z.strictObject({
  key: Key,
  name: Name,
  kind: z.enum(STATUS_KINDS),
  /** What the owner reads instead of the name. */
  publicName: Name.optional(),
  publicDescription: Text.optional(),
  translations: Translations.default(() => ({})),
});

const Transition = z.strictObject({
  from: Key,
  to: Key,
  name: Name,
  /** Keys of the roles that may make it. */
  roles: distinct(Key),
  commentRequired: z.boolean().default(false),
  /** Keys of fields that must be filled in before it. */
  requiredFields: distinct(z.string().max(40)).default([]),
});

/** In which statuses a role may do an action; no cell means never. */
export const Cell = z.union([z.enum(['always', 'live', 'closed']), distinct(Key).min(1)]);

export const WorkflowShape = z.strictObject({
  name: Name,
  description: Text.default(''),
  statuses: keyed(Status, (status) => status.name).min(1, 'A workflow needs a status'),
  transitions: z.array(Transition),
  /** By role, then by action. */
  matrix: z.record(Key, z.partialRecord(z.enum(MATRIX_ACTIONS), Cell)),
  /** Where the cases go that are in a status which is there no more: from its key to another’s. Only while publishing. */
  moves: z.record(Key, Key).optional(),
});

export type WorkflowPiece = z.output<typeof WorkflowShape>;
export type StatusPiece = WorkflowPiece['statuses'][number];
export type TransitionPiece = WorkflowPiece['transitions'][number];
export type CellPiece = z.output<typeof Cell>;
