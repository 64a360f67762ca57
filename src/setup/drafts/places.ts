// Where in setup a piece of the configuration is looked at and mended, and how a form names it.
import { isSection, type Place } from '../../configuration/document.ts';
import type { HiddenField } from '../../web/look/fields.ts';
import { Invalid } from '../../web/routing.ts';

/** The address of the page that a piece is changed on. */
export function placeAddress({ section, key }: Place): string {
  const [holder = '', id = ''] = key.split('/')[0]?.split(' ') ?? [];
  switch (section) {
    case 'group':
      return `/setup/groups/${key}`;
    case 'member':
      return `/setup/groups/${holder}`;
    case 'flag':
      return `/setup/${holder}s/${id}`;
    case 'role':
      return `/setup/roles/${key}`;
    case 'mail': {
      const [action, recipient, language, type] = key.split('/');
      return `/setup/mails/${action}-${recipient}/${language}/${type}`;
    }
    case 'rule':
      return `/setup/rules/${key}`;
    default:
      return `/setup/${section}s/${key}`;
  }
}

/** The fields by which a form names a piece. */
export function placeFields({ section, key }: Place): HiddenField[] {
  return [
    { name: 'section', value: section },
    { name: 'key', value: key },
  ];
}

/** The piece that a form names. Throws Invalid where there is no such section. */
export function placeNamed({ section, key }: { section: string; key: string }): Place {
  if (isSection(section)) return { section, key };
  throw new Invalid({ text: 'There is no such change: look at the draft as it is now' });
}
