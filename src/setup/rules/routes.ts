// The addresses of standing rules: the list, adding, changing and taking away.
import { setup } from '../../web/doors.ts';
import { form, page, post, type Route } from '../../web/routing.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { RULES } from '../rooms.ts';
import { addRule, changeRule, ruleFields, showAddRule, showRule, theRule } from './form.ts';
import { listRules } from './list.ts';

export const ruleRoutes: Route[] = [
  ...page(RULES.href, setup, listRules),
  ...form(`${RULES.href}/add`, setup, { input: () => ruleFields, show: showAddRule, submit: addRule }),
  ...form(`${RULES.href}/:key`, setup, { input: () => ruleFields, show: showRule, submit: changeRule }),
  ...post(`${RULES.href}/:key/remove`, setup, {
    input: () => ruleFields.partial(),
    show: showRule,
    submit: async (permit, _input, visit) => {
      const { key } = await theRule(permit.tx, visit);
      return keepInDraft(permit, { section: 'rule', key }, undefined, RULES.href);
    },
  }),
];
