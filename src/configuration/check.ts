// Whether a configuration holds together: every piece has its shape, what is named is there, names are single, and what
// cases need is left. Each mistake is said with its place.
import { eventOf } from '../mail/templates/events.ts';
import { faultsOf } from '../mail/templates/faults.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import { FLAGS_BY_TYPE } from '../permissions/vocabulary.ts';
import { checkJoined } from './check/joined.ts';
import { checkNames } from './check/names.ts';
import { checkType } from './check/type.ts';
import { checkUses } from './check/uses.ts';
import { checkWorkflow } from './check/workflow.ts';
import {
  type Change,
  type Document,
  type Piece,
  type Place,
  SECTIONS,
  type Section,
  SHAPES,
} from './document.ts';
import type { Problem } from './problems.ts';

/** Says what is wrong at a path of a piece. */
export type Say = (message: string, ...path: (string | number)[]) => void;

/**
 * What is wrong with a configuration that some changes have led to, in the order of its sections. The changes are looked at
 * wholly; of everything else, whether what it names is still there.
 */
export async function check(tx: Reader, document: Document, changes: readonly Change[]): Promise<Problem[]> {
  const shapes = changes.flatMap(checkShape);
  // What hasn't its shape can't be asked anything else.
  if (shapes.length > 0) return shapes;
  return [...checkDocument(document), ...(await checkUsers(tx, changes)), ...(await checkUses(tx, changes))];
}

/** Whether what a change puts there has the shape of its section. */
export function checkShape({ section, key, after }: Change): Problem[] {
  if (after === undefined) return [];
  const { error } = SHAPES[section].safeParse(after);
  return (error?.issues ?? []).map(({ path, message }) => ({
    ...{ section, key, message },
    path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  }));
}

/** Whether a configuration, each piece of which has its shape, holds together. */
export function checkDocument(document: Document): Problem[] {
  const problems: Problem[] = [];
  const saying =
    (place: Place): Say =>
    (message, ...path) =>
      problems.push({ ...place, path, message });
  const each = <S extends Section>(section: S, look: (piece: Piece<S>, say: Say, key: string) => void) => {
    for (const [key, piece] of document[section]) look(piece as Piece<S>, saying({ section, key }), key);
  };
  each('group', ({ parent }, say, key) => {
    if (parent === undefined) return;
    if (!document.group.has(parent)) say(`No group is called “${parent}”`, 'parent');
    else if (isOwnAncestor(document, key)) say('A group can’t be below itself', 'parent');
  });
  each('workflow', (piece, say) => checkWorkflow(document, piece, say));
  each('type', (piece, say) => checkType(document, piece, say));
  each('mail', (piece, say) => {
    const { type } = piece;
    const event = eventOf(piece.action, piece.recipient);
    if (!event) say(`No mail goes to “${piece.recipient}” for “${piece.action}”`, 'action');
    else for (const { field, text } of faultsOf(event, piece)) say(text, field);
    if (type !== undefined && !document.type.has(type)) say(`No case type is called “${type}”`, 'type');
  });
  each('member', ({ group }, say) => {
    if (!document.group.has(group)) say(`No group is called “${group}”`, 'group');
  });
  each('flag', ({ flag, group, type }, say) => {
    if (group !== undefined && !document.group.has(group)) say(`No group is called “${group}”`, 'group');
    if (type !== undefined && !document.type.has(type)) say(`No case type is called “${type}”`, 'type');
    if (type !== undefined && !FLAGS_BY_TYPE.has(flag)) say(`${flag} is for all case types`, 'type');
  });
  each('rule', ({ who, type }, say) => {
    const group = 'group' in who ? who.group : 'outside' in who ? who.outside : undefined;
    if (group !== undefined && !document.group.has(group)) say(`No group is called “${group}”`, 'who');
    if (!document.type.has(type)) say(`No case type is called “${type}”`, 'type');
  });
  checkNames(document, saying);
  checkJoined(document, saying);
  return problems.sort((one, other) => SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section));
}

/** Whether the people who are named have an account. */
async function checkUsers(tx: Reader, changes: readonly Change[]): Promise<Problem[]> {
  const named = changes.flatMap(({ section, key, after }) => {
    const user = userOf(section, after);
    return user === undefined ? [] : [{ section, key, user }];
  });
  if (named.length === 0) return [];
  const there = await tx.user.findMany({
    where: { id: { in: named.map(({ user }) => user) }, kind: { not: 'system' } },
    select: { id: true },
  });
  const ids = new Set(there.map(({ id }) => id));
  return named
    .filter(({ user }) => !ids.has(user))
    .map(({ section, key }) => ({ section, key, path: ['user'], message: 'Nobody has this account' }));
}

function userOf(section: Section, piece: Change['after']): number | undefined {
  if (piece === undefined) return undefined;
  if (section === 'rule') {
    const { who } = piece as Piece<'rule'>;
    return 'user' in who ? who.user : undefined;
  }
  return section === 'member' || section === 'flag' ? (piece as Piece<'flag'>).user : undefined;
}

function isOwnAncestor({ group }: Document, key: string): boolean {
  let at = group.get(key)?.parent;
  for (let steps = 0; at !== undefined && steps <= group.size; steps += 1) {
    if (at === key) return true;
    at = group.get(at)?.parent;
  }
  return false;
}
