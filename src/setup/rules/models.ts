// What the pages of standing rules (views/setup/rules) are given.
import type { Link, Tab } from '../../web/look/parts.ts';
import type { HeldList } from '../models.ts';

export interface RulesPage {
  tabs: readonly Tab[];
  list: HeldList;
  add: Link;
  check?: Link;
}
