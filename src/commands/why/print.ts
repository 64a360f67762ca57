// A decision for the terminal: the sentence, then a line for each way in that was considered.
import type { Explanation, Reason } from '../../permissions/why/explain.ts';

/** Several lines, without one at the end. */
export function inFull({ sentence, because, bypass }: Explanation): string {
  const lines = because.map((reason) => `  ${reason.passed ? 'yes' : 'no '}  ${inWords(reason)}`);
  return [
    sentence,
    ...(bypass ? ["Only past the workflow's rules: what is done so is marked in the history."] : []),
    ...lines,
  ].join('\n');
}

function inWords({ kind, role, flag, through, statuses, words, rule }: Reason): string {
  return [
    kind,
    role && `as ${role}`,
    flag && !through?.includes(flag) && `flag ${flag}`,
    through && `through ${through}`,
    statuses && `${kind === 'transition' ? 'to' : 'in'} ${statuses.join(', ') || 'no status'}`,
    rule && `rule "${rule}"`,
    words,
  ]
    .filter(Boolean)
    .join(', ');
}
