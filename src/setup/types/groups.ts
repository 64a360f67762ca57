// The groups of a case type: who may raise it, who works it and in which role, and to whom its cases may be handed on.
import { z } from 'zod';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { setup } from '../../web/doors.ts';
import type { SectionProps } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, Invalid, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { namesIn, picked, picker } from '../choosing.ts';
import type { AddPage } from '../models.ts';
import { filledIn, setupPage } from '../show.ts';
import { boxes } from './settings/inputs.ts';
import type { Names } from './settings/section.ts';
import { backTo, changeType, type Type, theType, typeAddress, typeKey } from './the-type.ts';

const STARTERS = 'starters';
const REASSIGNMENT = 'reassignment';
/** The owner’s role comes with owning a case, a task user’s with a task. */
const NOT_BY_GROUP = new Set(['owner', 'task-user']);
const WHO: Record<string, { title: string; hint: string }> = {
  [STARTERS]: { title: 'Who may raise it', hint: 'Their members may, also those of the groups inside them' },
  [REASSIGNMENT]: { title: 'To whom cases may be reassigned', hint: 'Beside its managers’ groups' },
  'role-manager': { title: 'Managers', hint: 'They work its cases' },
  'role-monitor': { title: 'Enquiry groups', hint: 'They read its cases to answer questions about them' },
  'role-escalation-user': { title: 'Escalation group', hint: 'They are called when a case is escalated' },
};

const input = z.object({ groups: boxes, add: z.string().default('') });

export const groupListRoutes: Route[] = form('/setup/types/:key/groups/:list', setup, {
  input: () => input,
  show: showGroups,
  submit: keepGroups,
});

async function showGroups(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const type = await theType(prisma, visit);
  const roles = await namesIn(prisma, actor, 'role');
  const { title, hint } = listNamed(visit, roles);
  const names = await namesIn(prisma, actor, 'group');
  const chosen = groupsOf(type, listOf(visit));
  const left = new Map([...names].filter(([key]) => !chosen.includes(key)));
  const model: AddPage = {
    title,
    action: `${typeAddress(typeKey(visit))}/groups/${listOf(visit)}`,
    errors: filled.errors,
    fields: filledIn(
      [
        { kind: 'note', name: 'why', label: `${type.name}: ${title.toLowerCase()}`, text: `${hint}.` },
        ...(chosen.length === 0
          ? []
          : [
              {
                ...({
                  kind: 'choices',
                  name: 'groups',
                  label: 'Groups',
                  small: true,
                  required: true,
                } as const),
                hint: 'Take the mark away from a group that is to go',
                value: chosen,
                options: chosen.map((key) => ({ value: key, label: names.get(key) ?? key })),
              },
            ]),
        picker('add', 'Add a group', left, undefined, 'None'),
      ],
      filled,
    ),
    submit: 'Keep in my draft',
  };
  return setupPage('setup/add', `${title}: ${type.name}`, model, backTo(visit, type));
}

async function keepGroups(
  permit: SetupPermit,
  { groups, add }: z.output<typeof input>,
  visit: Visit,
): Promise<Reply> {
  const { tx, actor } = permit;
  listNamed(visit, await namesIn(tx, actor, 'role'));
  const names = await namesIn(tx, actor, 'group');
  const added = picked('add', add, names);
  const next = [...new Set([...groups, ...(added === undefined ? [] : [added])])];
  if (next.some((key) => !names.has(key)))
    throw new Invalid({ field: 'groups', text: 'A group of these is there no more: take its mark away' });
  return changeType(permit, visit, (type) => withGroups(type, listOf(visit), next));
}

/** The section of a type’s page that says all its groups, each list with where it is changed. */
export function groupsSection(type: Type, key: string, { role, group }: Names): SectionProps {
  const lists = [STARTERS, ...rolesByGroup(role).map((one) => `role-${one}`), REASSIGNMENT];
  return {
    id: 'groups',
    title: 'Who raises it and who works it',
    rows: lists.map((list) => ({
      key: titleOf(list, role),
      value:
        groupsOf(type, list)
          .map((one) => group.get(one) ?? one)
          .join('\n') || 'No group',
      change: { href: `${typeAddress(key)}/groups/${list}`, what: titleOf(list, role) },
    })),
  };
}

/** The roles that groups give, the built-in ones first. */
function rolesByGroup(roles: ReadonlyMap<string, string>): string[] {
  const built = ['manager', 'monitor', 'escalation-user'].filter((key) => roles.has(key));
  return [...built, ...[...roles.keys()].filter((key) => !NOT_BY_GROUP.has(key) && !built.includes(key))];
}

function listOf({ params }: Visit): string {
  return params['list'] ?? '';
}

/** What the list of the address is about. Throws Invisible where a type has no such list. */
function listNamed(visit: Visit, roles: ReadonlyMap<string, string>): { title: string; hint: string } {
  const list = listOf(visit);
  const role = list.startsWith('role-') ? list.slice('role-'.length) : undefined;
  const isKnown = role === undefined ? Object.hasOwn(WHO, list) : roles.has(role) && !NOT_BY_GROUP.has(role);
  if (!isKnown) throw new Invisible();
  return (
    WHO[list] ?? { title: titleOf(list, roles), hint: 'What they may do stands in the workflow’s matrix' }
  );
}

function titleOf(list: string, roles: ReadonlyMap<string, string>): string {
  const role = list.slice('role-'.length);
  return WHO[list]?.title ?? roles.get(role) ?? role;
}

function groupsOf(type: Type, list: string): readonly string[] {
  if (list === STARTERS) return type.starterGroups;
  if (list === REASSIGNMENT) return type.reassignmentGroups;
  return type.roleGroups[list.slice('role-'.length)] ?? [];
}

function withGroups(type: Type, list: string, groups: string[]): Type {
  if (list === STARTERS) return { ...type, starterGroups: groups };
  if (list === REASSIGNMENT) return { ...type, reassignmentGroups: groups };
  const role = list.slice('role-'.length);
  const others = Object.entries(type.roleGroups).filter(([key]) => key !== role);
  return {
    ...type,
    roleGroups: Object.fromEntries([...others, ...(groups.length > 0 ? [[role, groups]] : [])]),
  };
}
