// A decision as tables: its steps, the ways in that were considered, and what would turn it.
import { changeInWords, type Named } from '../../permissions/turn/change.ts';
import type { Turn } from '../../permissions/turn/turns.ts';
import type { Reason } from '../../permissions/why/explain.ts';
import type { Step } from '../../permissions/why/steps.ts';
import type { QueueTableProps } from '../../web/look/list-parts.ts';
import type { Tag } from '../../web/look/parts.ts';

const MOST_NAMED = 4;

const ANSWERS: Record<Step['answer'], Tag> = {
  passed: { text: 'Passed', tone: 'open' },
  failed: { text: 'Not passed', tone: 'danger' },
  aside: { text: 'No say', tone: 'closed' },
};

/** The steps of the law in their order. */
export function stepsTable(steps: readonly Step[]): QueueTableProps {
  return {
    caption: 'The steps of the decision',
    columns: ['Step', 'Answer', 'Why'],
    rows: steps.map(({ name, answer, text }, at) => [
      { text: `${at + 1}. ${name}` },
      { tags: [ANSWERS[answer]] },
      { text },
    ]),
  };
}

/** Each way in, the decisive one first. */
export function waysTable(because: readonly Reason[]): QueueTableProps {
  return {
    caption: 'What was considered',
    columns: ['What', 'Answer', 'Through', 'More'],
    rows: because.map((reason) => [
      { text: reason.role ?? reason.flag ?? reason.kind },
      { tags: [ANSWERS[reason.passed ? 'passed' : 'failed']] },
      { text: reason.through ?? '' },
      { text: moreOf(reason) },
    ]),
  };
}

function moreOf({ kind, passed, statuses, words, rule }: Reason): string {
  if (kind === 'flag') return passed ? '' : 'not held, or it doesn’t give this';
  if (words) return rule ? `${words} (rule: ${rule})` : words;
  if (statuses)
    return `${kind === 'transition' ? 'can move it to' : 'has it in'} ${statuses.join(', ') || 'no status'}`;
  return MORE[kind] ?? '';
}

const MORE: Partial<Record<Reason['kind'], string>> = {
  gate: 'counts only with the flag access',
  role: 'a role that they don’t hold here',
  invisible: 'no way in lets them see it',
  deleted: 'it was deleted',
};

/** What would turn a refusal, what gives least first. */
export function turnsTable(turns: readonly Turn[], named: Named): QueueTableProps {
  return {
    caption: 'What would turn it',
    columns: ['Change', 'Reaches', 'Also lets them'],
    rows: turns.map(({ changes, scope, alsoGives }) => [
      { text: changes.map((change) => changeInWords(change, named)).join(', then: ') },
      { text: scope },
      { text: alsoInWords(alsoGives) },
    ]),
  };
}

function alsoInWords(actions: readonly string[]): string {
  if (actions.length === 0) return 'nothing else on this case';
  const rest = actions.length - MOST_NAMED;
  return `${actions.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}
