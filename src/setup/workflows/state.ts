// What the draft does to a part of a workflow: a status, a transition.
import { isSame } from '../../configuration/document.ts';

/** `was`: as it is published; undefined where it is new. */
export function stateOf(is: unknown, was: unknown): 'published' | 'new' | 'changed' {
  if (was === undefined) return 'new';
  return isSame(is, was) ? 'published' : 'changed';
}
