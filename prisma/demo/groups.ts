// The demo council's groups: the standard ones and the teams inside them, who is in them, and the flags they carry.
import type { Flag } from '../../src/permissions/vocabulary.ts';

export type GroupSketch = {
  name: string;
  description: string;
  /** First names in small letters, as `keyOf` gives them; 'anonymous' is the built-in user. */
  members?: readonly string[];
  flags?: readonly Flag[];
  inside?: readonly GroupSketch[];
};

/** The residents' group: everybody of RESIDENTS is in it too. */
export const REGISTERED = 'Registered residents';

export const GROUPS: readonly GroupSketch[] = [
  {
    name: 'CM-STARTERS',
    description:
      'May raise cases. The anonymous visitor in here is what lets people raise without signing in.',
    members: ['anonymous'],
    inside: [{ name: REGISTERED, description: 'Residents with an account.', members: ['clara', 'david'] }],
  },
  {
    name: 'CM-CASES',
    description: 'The teams that manage cases.',
    flags: ['access'],
    inside: [
      {
        name: 'Environment and streets',
        description: 'Everybody who keeps the streets in order.',
        inside: [
          { name: 'Highways team', description: 'Roads and pavements.', members: ['martin', 'priya', 'ian'] },
          { name: 'Street lighting crew', description: 'Lamps and columns.', members: ['gus', 'priya'] },
          { name: 'Waste crew', description: 'Bins and recycling.', members: ['becky', 'priya'] },
        ],
      },
      {
        name: 'Complaints team',
        description: 'Investigates complaints; each is seen only by whom it is assigned to.',
        members: ['colin', 'nora', 'ruth'],
      },
      { name: 'Licensing', description: 'Premises, street trading and pavements.', members: ['lena'] },
      { name: 'Information governance', description: 'Freedom of information.', members: ['dora'] },
    ],
  },
  {
    name: 'CM-TASKS',
    description: 'The teams that do tasks on other teams’ cases.',
    flags: ['access'],
    inside: [
      { name: 'Environmental health', description: 'Food hygiene and noise.', members: ['tariq'] },
      { name: 'Fire safety', description: 'Escape routes and capacity.', members: ['fiona'] },
    ],
  },
  {
    name: 'CM-CONFIGURATORS',
    description: 'Set Casement up: types, workflows, people and permissions.',
    members: ['sam'],
    flags: ['setup'],
  },
  {
    name: 'Customer services',
    description: 'Answers people who ask how their case is going.',
    members: ['molly'],
    flags: ['access'],
  },
  {
    name: 'Contact centre',
    description: 'Takes calls and raises cases for the caller.',
    members: ['kit'],
    flags: ['access', 'create'],
  },
  {
    name: 'Duty managers',
    description: 'Called in when a case is escalated.',
    members: ['elsie', 'ruth'],
    flags: ['access'],
  },
  {
    name: 'Senior case managers',
    description: 'Step in anywhere, past the workflow’s rules.',
    members: ['carla'],
    flags: ['access', 'manage-others'],
  },
  {
    name: 'Internal audit',
    description: 'Reads cases of every type.',
    members: ['vera'],
    flags: ['access', 'view-others'],
  },
  {
    name: 'Volunteer road wardens',
    description: 'Help with potholes once somebody has given them access.',
    members: ['greta'],
  },
];

export type GrantSketch = { to: string; flag: Flag; typePrefix?: string };

/** Flags that people hold for themselves. */
export const USER_GRANTS: readonly GrantSketch[] = [
  { to: 'wendy', flag: 'access' },
  { to: 'hugo', flag: 'access' },
  { to: 'hugo', flag: 'view-others', typePrefix: 'COM' },
  { to: 'aaron', flag: 'access' },
  { to: 'aaron', flag: 'manage-others' },
  { to: 'carla', flag: 'delete' },
  { to: 'owen', flag: 'access' },
  { to: 'owen', flag: 'manage-others', typePrefix: 'BIN' },
  { to: 'dora', flag: 'delete' },
  { to: 'ada', flag: 'setup' },
];
