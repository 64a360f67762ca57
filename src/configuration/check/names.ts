// That no two things of a kind have the same name, and that what is built in stays.
import { BUILT_IN_ROLES } from '../../permissions/vocabulary.ts';
import type { Say } from '../check.ts';
import type { Document, Place, Section } from '../document.ts';

/** Says where a name stands twice, or a built-in role is gone. */
export function checkNames(document: Document, saying: (place: Place) => Say): void {
  for (const section of ['role', 'list', 'calendar', 'group', 'workflow', 'type'] as const)
    single(document, section, 'name', saying);
  single(document, 'type', 'prefix', saying);
  for (const key of BUILT_IN_ROLES)
    if (!document.role.has(key)) saying({ section: 'role', key })('This role is built in and stays');
}

function single(
  document: Document,
  section: Section,
  property: 'name' | 'prefix',
  saying: (place: Place) => Say,
): void {
  const keys = new Map<string, string>();
  for (const [key, piece] of document[section]) {
    const said = (piece as Partial<Record<typeof property, string>>)[property] ?? '';
    const other = keys.get(said);
    if (other === undefined) keys.set(said, key);
    else saying({ section, key })(`“${said}” is the ${property} of ${other} already`, property);
  }
}
