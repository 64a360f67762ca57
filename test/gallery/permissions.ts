// Effective Permissions in the gallery.
import type { ComparePage, EffectivePermissionsPage } from '../../src/setup/models.ts';
import type { WhyPage } from '../../src/setup/why/models.ts';
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
  csv: { text: 'All of it as CSV', href: '/setup/effective-permissions' },
  compare: { text: 'Compare two users', href: '/setup/compare' },
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

const row = (text: string, tone: 'open' | 'danger' | 'closed', tag: string, why: string) => [
  { text },
  { tags: [{ text: tag, tone }] },
  { text: why },
];

const why: WhyPage = {
  tabs: tabs('Why'),
  filter: {
    action: '/setup/why',
    fields: [{ kind: 'text', name: 'user', label: 'Who', value: 'martin@ambridge.example' }],
    chosen: [],
    clearHref: '/setup/why',
  },
  refused: {
    title: 'Refusal 7F3A90C1D2',
    text: '12 March 2026 at 08:55, Martin Okafor: You can’t close POT-7K3M-9QXD.',
  },
  verdict: {
    sentence:
      'To Martin Okafor: “You can’t close POT-7K3M-9QXD: managers of Potholes close cases in Open, and this one is New.”',
    tags: [{ text: 'Refused', tone: 'danger' }],
    steps: {
      caption: 'The steps of the decision',
      columns: ['Step', 'Answer', 'Why'],
      rows: [
        row('1. Deleted', 'open', 'Passed', 'It isn’t in the way.'),
        row('5. Matrix', 'danger', 'Not passed', 'No role that they hold here has it in this status.'),
      ],
    },
    ways: {
      caption: 'What was considered',
      columns: ['What', 'Answer', 'Through', 'More'],
      rows: [
        [...row('manager', 'danger', 'Not passed', 'the group Highways team'), { text: 'has it in Open' }],
      ],
    },
    turns: {
      table: {
        caption: 'What would turn it',
        columns: ['Change', 'Reaches', 'Also lets them'],
        rows: [
          [{ text: 'Bring the case to Open' }, { text: 'this case' }, { text: 'nothing else on this case' }],
        ],
      },
      none: '',
    },
    who: { text: 'Who may do close on POT-7K3M-9QXD?', href: '/setup/why' },
  },
};

const compare: ComparePage = {
  tabs: tabs('Effective permissions'),
  filter: {
    action: '/setup/compare',
    fields: [{ kind: 'text', name: 'one', label: 'One user', value: 'ada@ambridge.example' }],
    chosen: [],
    clearHref: '/setup/compare',
  },
  table: {
    caption: 'Two users side by side',
    columns: ['What', 'Ada Bellamy', 'Martin Okafor', 'Same?'],
    rows: [
      [
        { text: 'Flag setup' },
        { text: 'their own' },
        { text: '–' },
        { tags: [{ text: 'Differs', tone: 'warning' }] },
      ],
    ],
  },
};

export const permissionPages: GalleryPages = {
  '/setup/compare': {
    view: 'setup/compare',
    model: compare,
    chrome: staff('Two users side by side', 'Effective permissions'),
  },
  '/setup/why': { view: 'setup/why', model: why, chrome: staff('Why', 'Why') },
  '/setup/effective-permissions': {
    view: 'setup/effective-permissions',
    model: permissions,
    chrome: staff('Effective permissions', 'Effective permissions'),
  },
};
