// What whoever made a case type does next: look through its form, its workflow and its team, publish it, and try it.
import { mayRaiseForOthers, mayStart } from '../../permissions/raise.ts';
import type { LinkButtonProps } from '../../web/look/parts.ts';
import type { Visit } from '../../web/visit.ts';
import type { TypePage } from './models.ts';
import { type Type, typeAddress, typeKey } from './the-type.ts';
import type { CaseCounts } from './uses.ts';

/** Once it is published, whoever may raise it can try it: as themselves, or else on somebody’s behalf. */
export function testCase({ actor }: Visit, id: number): LinkButtonProps[] {
  const type = actor.configuration.types.get(id);
  if (!type) return [];
  const address = `/raise/${type.prefix.toLowerCase()}`;
  if (mayStart(actor, type)) return [{ text: 'Raise a test case', href: address }];
  return mayRaiseForOthers(actor, type) ? [{ text: 'Raise a test case', href: `${address}/for` }] : [];
}

/** What to do with a type of which they see no case; `id`: 0 where it is only in the draft. Nothing of other types. */
export function nextSteps(
  visit: Visit,
  type: Type,
  id: number,
  { open, closed }: CaseCounts,
  isChanged: boolean,
): Pick<TypePage, 'next'> {
  const key = typeKey(visit);
  if (open + closed > 0) return {};
  const [team] = type.roleGroups['manager'] ?? [];
  const steps = [
    { text: 'Build its form', href: `${typeAddress(key)}/form` },
    { text: 'Look through its workflow', href: `/setup/workflows/${type.workflow}` },
    ...(team === undefined
      ? []
      : [{ text: 'Put people into the group that works it', href: `/setup/groups/${team}` }]),
    ...(isChanged ? [{ text: 'Review and publish', href: '/setup/draft' }] : []),
  ];
  if (id !== 0) {
    const [test = { text: TO_TEST, href: `${typeAddress(key)}/groups/starters` }] = testCase(visit, id);
    return { next: { ...PUBLISHED, steps: [test, ...steps] } };
  }
  return { next: { ...MADE, steps } };
}

const TO_TEST = 'To raise a test case, be in a group that may raise it';
const MADE = {
  title: 'It is made, in your draft',
  text: 'It has a form of one page, a workflow and groups. Nobody can raise it before you publish it.\n\nWhat to do next:',
};
const PUBLISHED = {
  title: 'You see no case of it yet',
  text: 'Try it with a test case, and delete that when you are done.\n\nWhat you can do:',
};
