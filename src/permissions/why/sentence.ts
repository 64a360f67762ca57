// A decision in one plain sentence: "You can't close POT-7K3M-9QXD: managers of Potholes close cases in Open or
// Waiting, and this one is New."
import type { Decision } from '../decide.ts';
import { OWNER, phrase } from '../vocabulary.ts';
import type { Question, Reason } from './explain.ts';
import { knowsState, statusName } from './status-name.ts';

/** The sentence for the person who asked ("You …"). Takes the reasons in their order, the decisive one first. */
export function sentenceOf(question: Question, decision: Decision, because: readonly Reason[]): string {
  const [first] = because;
  const deed = deedOf(question);
  if (decision.allowed) return `You can ${deed}, ${howAllowed(question, decision.bypass, because)}.`;
  return `You can't ${deed}: ${first ? whyNot(question, first, because) : 'nothing lets you'}.`;
}

function deedOf({ action, facts, about, actor }: Question): string {
  const there = about.statusId === undefined ? undefined : actor.configuration.statuses.get(about.statusId);
  return `${phrase(action)} ${facts.reference}${there ? ` to ${there.name}` : ''}`;
}

function howAllowed(question: Question, bypass: boolean, because: readonly Reason[]): string {
  const passing = because.filter((reason) => reason.passed);
  const byRole = passing.find((reason) => reason.role);
  if (byRole && question.action !== 'delete' && question.action !== 'restore')
    return `as ${byRole.role} of ${typeName(question)} through ${byRole.through}`;
  const flags = passing.map((reason) => reason.through).filter((through) => through !== undefined);
  return `${bypass ? "past the workflow's rules, " : ''}by ${inWords([...new Set(flags)].slice(0, 2), 'and')}`;
}

function whyNot(question: Question, reason: Reason, because: readonly Reason[]): string {
  switch (reason.kind) {
    case 'deleted':
      return 'it was deleted';
    case 'state':
      return (knowsState(question) && reason.words) || 'its state rules it out';
    case 'invisible':
      return whyInvisible(question, because);
    case 'matrix':
      return `${rolesDo(question, reason)} in ${inWords(reason.statuses ?? [], 'or')}, and this one is ${statusHere(question)}`;
    case 'transition':
      return whereTo(question, reason);
    case 'role':
      return whoseItIs(question, because);
    case 'flag':
      return whichFlag(question, because);
    case 'gate':
      return shutSentence(reason);
  }
}

function whyInvisible(question: Question, because: readonly Reason[]): string {
  if (!question.actor.person.active) return 'the account is inactive, and holds nothing';
  const shut = because.find((reason) => reason.kind === 'gate');
  if (shut) return shutSentence(shut);
  const roles = because.map((reason) => reason.role).filter((role) => role !== undefined);
  if (roles.length > 0)
    return `being its ${inWords([...new Set(roles)], 'and')} isn't enough to see it in ${statusHere(question)}`;
  return 'you hold no role on it, and no flag that reaches it';
}

function shutSentence({ through }: Reason): string {
  return `what ${through} gives you counts only with the flag access`;
}

function rolesDo(question: Question, reason: Reason): string {
  return `${pluralOf(question, reason.role)} of ${typeName(question)} ${phrase(question.action)} cases`;
}

function whereTo(question: Question, { role, statuses }: Reason): string {
  const places = statuses?.length ? `to ${inWords(statuses, 'or')}` : 'nowhere';
  return `from ${statusHere(question)}, ${pluralOf(question, role)} of ${typeName(question)} can move cases ${places}`;
}

function whoseItIs(question: Question, because: readonly Reason[]): string {
  const wanted = because.filter((reason) => reason.kind === 'role').map((reason) => reason.role);
  const held = because
    .filter((reason) => reason.kind === 'matrix')
    .map((reason) => pluralOf(question, reason.role));
  const not = held.length > 0 ? `, not for ${inWords([...new Set(held)], 'or')}` : '';
  return `in ${statusHere(question)}, that is for ${holdersOf(question, wanted)}${not}`;
}

/** "its owner and managers of Potholes" */
function holdersOf(question: Question, roles: readonly (string | undefined)[]): string {
  const owner = question.actor.configuration.roles.get(OWNER)?.name;
  const others = roles.filter((role) => role !== owner).map((role) => pluralOf(question, role));
  return inWords(
    [
      ...(roles.includes(owner) ? ['its owner'] : []),
      ...(others.length > 0 ? [`${inWords(others, 'and')} of ${typeName(question)}`] : []),
    ],
    'and',
  );
}

function whichFlag({ action, actor, facts }: Question, because: readonly Reason[]): string {
  if (action === 'change-workflow') return 'that takes the flag setup';
  if (action === 'delete' || action === 'restore') {
    const has = because.some((reason) => reason.flag === 'delete' && reason.passed);
    return has
      ? "the flag delete reaches cases assigned to you, and this one isn't; others take manage-others as well"
      : `that takes the flag delete for ${actor.configuration.types.get(facts.typeId)?.plural ?? 'its type'}`;
  }
  return "no role has that in this case's status";
}

function typeName({ actor, facts }: Question): string {
  return actor.configuration.types.get(facts.typeId)?.plural ?? 'its type';
}

function statusHere(question: Question): string {
  const status = question.actor.configuration.statuses.get(question.facts.statusId);
  return status ? statusName(question, status) : 'its status';
}

function pluralOf({ actor }: Question, role: string | undefined): string {
  return [...actor.configuration.roles.values()].find((one) => one.name === role)?.plural ?? 'nobody';
}

const lists = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

function inWords(words: readonly string[], joint: 'and' | 'or'): string {
  return lists[joint].format(words);
}
