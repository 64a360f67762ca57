// What the page of roles (views/setup/roles) is given.
import type { Link, Tab } from '../../web/look/parts.ts';
import type { GroupBranch } from '../models.ts';

/** views/setup/roles. */
export interface RolesPage {
  tabs: readonly Tab[];
  add: Link;
  roles: readonly GroupBranch[];
  /** how many more there are than are shown */
  more?: string;
}
