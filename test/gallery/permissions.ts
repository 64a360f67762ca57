// Effective Permissions in the gallery.
import type { EffectivePermissionsPage } from '../../src/setup/models.ts';
import type { PermissionMark } from '../../src/web/look/permission-parts.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { people, tabs } from './people.ts';

const none: PermissionMark = { sources: [] };
const from = (through: string, forTypes?: string): PermissionMark => ({
  sources: [{ through, ...(forTypes ? { forTypes } : {}) }],
});
const flags = ['access', 'view-others', 'manage-others', 'create', 'delete', 'setup'];

const permissions: EffectivePermissionsPage = {
  tabs: tabs('Effective permissions'),
  explanation:
    'What every user holds, whichever group it came from. Click on a flag to sort by it, and once more to have its holders at the top.',
  filter: {
    action: '/setup/effective-permissions',
    fields: [{ kind: 'text', name: 'name', label: 'Name or e-mail address' }],
    chosen: [],
    clearHref: '/setup/effective-permissions',
  },
  empty: { title: 'Nobody fits', text: 'Look among everybody, or for another name.' },
  marks: {
    caption: 'Users and their flags',
    userColumn: { text: 'User', href: '/setup/effective-permissions' },
    columns: flags.map((text) => ({
      text,
      href: '/setup/effective-permissions',
      ...(text === 'access' ? { sorted: 'descending' as const } : {}),
    })),
    users: people.map((name, index) => ({
      name,
      href: '/setup/record',
      ...(index === 4 ? { note: 'inactive: holds nothing' } : {}),
      marks: [
        index < 4
          ? {
              sources: [{ through: 'CM-CASES' }, { through: 'CM-CONFIGURATORS' }].slice(0, index ? 1 : 2),
            }
          : none,
        index === 3 ? from('their own') : none,
        index === 0 ? from('CM-SENIORS') : none,
        index === 2 ? from('their own', 'Pothole, Missed bin') : none,
        none,
        index === 0 ? from('CM-CONFIGURATORS') : none,
      ],
    })),
  },
  paging: { summary: '6 users' },
};

export const permissionPages: GalleryPages = {
  '/setup/effective-permissions': {
    view: 'setup/effective-permissions',
    model: permissions,
    chrome: staff('Effective permissions', 'Effective permissions'),
  },
};
