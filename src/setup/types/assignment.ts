// Rules that assign new cases of a type: the first whose conditions hold says which group gets the case.
import type { Rule } from '../../forms/both/holds.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, Invalid, page, post, type Route, typed } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';
import { namesIn, picked, picker } from '../choosing.ts';
import { inWords } from '../forms/conditions.ts';
import { allFields, type RawForm } from '../forms/raw.ts';
import { readRule, ruleFields } from '../forms/rule-editor.ts';
import type { AddPage } from '../models.ts';
import { BLANK, filledIn, setupPage } from '../show.ts';
import { anySent } from './any-sent.ts';
import type { ItemsPage } from './models.ts';
import { moved, moves, type Pressed, pressedButton } from './order.ts';
import { backTo, changeType, type Type, theType, typeAddress, typeKey } from './the-type.ts';

type AutoAssign = Type['autoAssign'][number];

export const assignmentRoutes: Route[] = [
  ...page('/setup/types/:key/assignment', setup, (visit) => showRules(visit, BLANK)),
  ...post('/setup/types/:key/assignment', setup, {
    input: () => pressedButton,
    show: showRules,
    submit: press,
  }),
  ...form('/setup/types/:key/assignment/add', setup, {
    input: () => anySent,
    show: showRule,
    submit: keepRule,
  }),
  ...form('/setup/types/:key/assignment/change/:number', setup, {
    input: () => anySent,
    show: showRule,
    submit: keepRule,
  }),
];

async function showRules(visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const names = await namesIn(visit.prisma, visit.actor, 'group');
  const fields = allFields(type.form as RawForm);
  const model: ItemsPage = {
    title: 'Assignment by rules',
    intro:
      'A new case goes to the group of the first rule whose conditions hold. Where none does, it goes to the first manager group.',
    errors: filled.errors,
    action: addressOf(visit),
    lists: [
      {
        id: 'rules',
        title: 'In this order',
        none: 'No rules: every new case goes to the first manager group.',
        items: type.autoAssign.map(({ group, condition }, at) => ({
          key: String(at + 1),
          text: names.get(group) ?? group,
          href: `${addressOf(visit)}/change/${at + 1}`,
          note: isAlways(condition) ? 'Every case' : `When ${inWords(condition, fields)}`,
          tags: [],
          buttons: [...moves(at, type.autoAssign.length), { text: 'Remove', value: 'remove' }],
        })),
        add: { text: 'Add a rule', href: `${addressOf(visit)}/add` },
      },
    ],
  };
  return setupPage('setup/items', `${model.title}: ${type.name}`, model, backTo(visit, type));
}

function press(permit: SetupPermit, { item, do: does }: Pressed, visit: Visit): Promise<Reply> {
  return changeRules(permit, visit, (rules) => {
    const at = Number(item) - 1;
    if (!rules[at]) throw new Invalid({ text: 'That rule is there no more' });
    return does === 'remove' ? rules.filter((_, place) => place !== at) : moved(rules, at, does);
  });
}

async function showRule(visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const rule = ruleAt(type, visit);
  const names = await namesIn(visit.prisma, visit.actor, 'group');
  const condition = rule && !isAlways(rule.condition) ? rule.condition : undefined;
  const model: AddPage = {
    title: rule ? 'Change the rule' : 'Add a rule',
    action: visit.path,
    errors: filled.errors,
    fields: filledIn(
      [
        {
          ...picker('group', 'Which group gets the case?', names, rule?.group, 'Choose a group'),
          required: true,
        },
        ...ruleFields(condition, allFields(type.form as RawForm), 'every case,'),
      ],
      filled,
    ),
    submit: 'Keep in my draft',
  };
  return setupPage('setup/add', model.title, model, { text: 'Assignment by rules', href: addressOf(visit) });
}

async function keepRule(permit: SetupPermit, sent: Sent, visit: Visit): Promise<Reply> {
  const type = await theType(permit.tx, visit);
  const rule = ruleAt(type, visit);
  const group = picked('group', typed(sent, 'group'), await namesIn(permit.tx, permit.actor, 'group'));
  if (group === undefined) throw new Invalid({ field: 'group', text: 'Choose a group' });
  const before = rule && !isAlways(rule.condition) ? rule.condition : undefined;
  const condition = readRule(sent, before, allFields(type.form as RawForm)) ?? ALWAYS;
  return changeRules(permit, visit, (rules) =>
    rule
      ? rules.map((one) => (one === rules[numberOf(visit) - 1] ? { group, condition } : one))
      : [...rules, { group, condition }],
  );
}

function changeRules(
  permit: SetupPermit,
  visit: Visit,
  next: (rules: readonly AutoAssign[]) => AutoAssign[],
): Promise<Reply> {
  return changeType(
    permit,
    visit,
    (type) => ({ ...type, autoAssign: next(type.autoAssign) }),
    addressOf(visit),
  );
}

// A field that no form can have, for a key has no star, is never answered: this holds for every case.
const NO_FIELD = '*';
const ALWAYS: Rule = { field: NO_FIELD, filled: false };

function isAlways(rule: Rule): boolean {
  return 'filled' in rule && rule.field === NO_FIELD && !rule.filled;
}

function ruleAt({ autoAssign }: Type, visit: Visit): AutoAssign | undefined {
  if (visit.params['number'] === undefined) return undefined;
  const rule = autoAssign[numberOf(visit) - 1];
  if (!rule) throw new Invisible();
  return rule;
}

function numberOf({ params }: Visit): number {
  return /^\d{1,4}$/.test(params['number'] ?? '') ? Number(params['number']) : 0;
}

function addressOf(visit: Visit): string {
  return `${typeAddress(typeKey(visit))}/assignment`;
}
