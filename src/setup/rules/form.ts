// The form of a standing rule, to add one and to change it.
import { z } from 'zod';
import type { Piece } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import { newKey } from '../../configuration/new-key.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ACTIONS } from '../../permissions/vocabulary.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { MOST_LISTED, namesIn, picked, picker } from '../choosing.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { draftedIn } from '../drafts/standing.ts';
import type { AddPage } from '../models.ts';
import { RULES } from '../rooms.ts';
import { filledIn, setupPage } from '../show.ts';
import { standingOfRule } from './now.ts';

const CHOOSE_TYPE = 'Choose a case type';

export const ruleFields = z.object({
  name: z.string('Write a name').trim().min(1, 'Write a name').max(100, 'Write at most 100 characters'),
  holds: z.enum(['never', 'always'], 'Choose whether it must never or always hold'),
  action: z.enum(ACTIONS, 'Choose an action'),
  type: z.string(CHOOSE_TYPE).min(1, CHOOSE_TYPE),
  who: z.enum(['user', 'group', 'outside'], 'Choose who is meant'),
  email: z.string().trim().toLowerCase().default(''),
  group: z.string().trim().default(''),
});
type RuleInput = z.infer<typeof ruleFields>;

/** The rule that the address names, as the draft leaves it. Throws Invisible where there is none. */
export async function theRule(reader: Reader, { params, actor }: Visit) {
  const key = params['key'] ?? '';
  const piece = (await sectionIn(reader, actor.person.id, 'rule')).get(key);
  if (!piece) throw new Invisible();
  return { key, piece };
}

/** GET /setup/rules/add */
export async function showAddRule(visit: Visit, filled: Filled): Promise<Reply> {
  return pageOf(visit, filled, {
    title: 'Add a rule',
    action: `${RULES.href}/add`,
    submit: 'Keep in my draft',
  });
}

/** GET /setup/rules/:key */
export async function showRule(visit: Visit, filled: Filled): Promise<Reply> {
  const { key, piece } = await theRule(visit.prisma, visit);
  const href = `${RULES.href}/${key}`;
  const about = {
    ...{ title: piece.name, action: href, submit: 'Keep in my draft' },
    ...(await standingOfRule(visit, key)),
  };
  return pageOf(visit, filled, about, piece);
}

export async function addRule(permit: SetupPermit, input: RuleInput): Promise<Reply> {
  const key = newKey(input.name, await draftedIn(permit.tx, permit.actor.person.id, 'rule'));
  return keepInDraft(permit, { section: 'rule', key }, await pieceOf(permit, input), RULES.href);
}

export async function changeRule(permit: SetupPermit, input: RuleInput, visit: Visit): Promise<Reply> {
  const { key } = await theRule(permit.tx, visit);
  return keepInDraft(permit, { section: 'rule', key }, await pieceOf(permit, input), RULES.href);
}

async function pieceOf({ tx, actor }: SetupPermit, input: RuleInput): Promise<Piece<'rule'>> {
  const { name, holds, action } = input;
  const type = picked('type', input.type, await namesIn(tx, actor, 'type'));
  if (type === undefined) throw new Invalid({ field: 'type', text: CHOOSE_TYPE });
  return { name, holds, action, type, who: await whoIn(tx, actor, input) };
}

async function whoIn(
  tx: Reader,
  actor: SetupPermit['actor'],
  { who, email, group: written }: RuleInput,
): Promise<Piece<'rule'>['who']> {
  if (who === 'user') {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, kind: true } });
    if (user?.kind !== 'person')
      throw new Invalid({ field: 'email', text: 'Nobody has this address: look them up under Users' });
    return { user: user.id };
  }
  const group = picked('group', written, await namesIn(tx, actor, 'group'));
  if (group === undefined) throw new Invalid({ field: 'group', text: 'Choose a group' });
  return who === 'group' ? { group } : { outside: group };
}

async function pageOf(
  { prisma, actor }: Visit,
  filled: Filled,
  about: Omit<AddPage, 'errors' | 'fields'>,
  piece?: Piece<'rule'>,
): Promise<Reply> {
  const user = piece && 'user' in piece.who ? piece.who.user : undefined;
  const person = user === undefined ? null : await prisma.user.findUnique({ where: { id: user } });
  const types = await namesIn(prisma, actor, 'type');
  const fields = fieldsOf(piece, person?.email ?? '', types, await namesIn(prisma, actor, 'group'));
  const model: AddPage = { ...about, errors: filled.errors, fields: filledIn(fields, filled) };
  return setupPage('setup/add', about.title, model, RULES);
}

type Names = ReadonlyMap<string, string>;

function fieldsOf(
  piece: Piece<'rule'> | undefined,
  email: string,
  types: Names,
  groups: Names,
): FieldProps[] {
  const who = piece && (['user', 'group', 'outside'] as const).find((one) => one in piece.who);
  const group =
    piece && ('group' in piece.who ? piece.who.group : 'outside' in piece.who ? piece.who.outside : '');
  return [
    {
      ...{ kind: 'text', name: 'name', label: 'Name', required: true, value: piece?.name ?? '' },
      hint: 'Said when publishing would break it, for example: Nobody outside HR sees grievances',
    },
    {
      ...{ kind: 'choice', name: 'who', label: 'Who', required: true, value: who ?? '' },
      options: [
        { value: 'user', label: 'One person' },
        { value: 'group', label: 'The members of a group' },
        {
          value: 'outside',
          label: 'All staff outside a group',
          hint: 'But for holders of setup, who could give themselves anything',
        },
      ],
    },
    {
      ...{ kind: 'email', name: 'email', label: 'Their e-mail address', value: email },
      hint: 'For one person',
    },
    picker('group', 'The group', groups, group || undefined, 'No group'),
    {
      ...{ kind: 'choice', name: 'holds', label: 'Can', required: true, value: piece?.holds ?? '' },
      options: [
        {
          value: 'never',
          label: 'never',
          hint: 'On no case, be it assigned to them or not; their own cases aside',
        },
        { value: 'always', label: 'always', hint: 'On every case whose state allows it' },
      ],
    },
    {
      ...{
        kind: 'select',
        name: 'action',
        label: 'Do what',
        required: true,
        value: piece?.action ?? 'view-summary',
      },
      options: ACTIONS.map((action) => ({
        value: action,
        label: action === 'view-summary' ? 'see the case at all (view summary)' : action.replaceAll('-', ' '),
      })),
    },
    {
      ...picker(
        'type',
        'On cases of',
        types,
        piece?.type,
        types.size > MOST_LISTED ? undefined : CHOOSE_TYPE,
      ),
      required: true,
    },
  ];
}
