// The people of the demo council that somebody can sign in as: one for each standing, known by their first names.

/** The one password of the whole cast. */
export const DEMO_PASSWORD = 'casement-demo';

/** Who can be signed in as. `standing`: how they stand to cases, in one sentence. */
export type CastMember = { email: string; name: string; standing: string };

const member = (name: string, standing: string): CastMember => ({ email: addressOf(name), name, standing });

/** Where somebody with this name is written to: first names are unique in Ambridge. */
export function addressOf(name: string): string {
  return `${keyOf(name)}@ambridge.example`;
}

/** What the demo's scripts call somebody: the first name in small letters. */
export function keyOf(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? '';
}

export const CAST: readonly CastMember[] = [
  member('Clara Whitfield', 'A citizen who owns several cases of different types.'),
  member('David Osei', 'Another citizen with cases of his own, who sees none of Clara’s.'),
  member('Martin Okafor', 'Manages one type, Potholes, through Highways team.'),
  member('Becky Lowe', 'Manages one type, Missed bins, through Waste crew.'),
  member('Gus Pemberton', 'Manages one type, Street lights, through Street lighting crew.'),
  member('Lena Forsyth', 'Manages one type, Licence applications, through Licensing.'),
  member(
    'Priya Nair',
    'Manages several types: Potholes, Missed bins and Street lights, through three groups.',
  ),
  member('Colin Marsh', 'In the assigned-only Complaints team, with complaints assigned to him by name.'),
  member(
    'Nora Lindqvist',
    'In the assigned-only Complaints team, with none assigned to her: sees only what waits for the team.',
  ),
  member('Ruth Adeyemi', 'In Complaints team and in Duty managers: two roles that add up.'),
  member('Molly Fenwick', 'Monitors cases through Customer services, the enquiry group of most types.'),
  member(
    'Tariq Rahman',
    'A task user: does Environmental health’s tasks and sees no more than a summary of their cases.',
  ),
  member('Fiona Blake', 'Another task user, in Fire safety.'),
  member('Elsie Drummond', 'An escalation user through Duty managers: sees cases while they are escalated.'),
  member(
    'Wendy Sharpe',
    'Access and nothing else; a watcher, a role that an admin added, on the cases assigned to her.',
  ),
  member('Vera Castell', 'View-others, through Internal audit: reads every case and changes none.'),
  member('Hugo Lyle', 'View-others for one type, Complaints.'),
  member(
    'Aaron Finch',
    'Manage-others, granted to him: does everything on any case, past the workflow’s rules.',
  ),
  member('Carla Reyes', 'Manage-others through Senior case managers, and delete: may delete any case.'),
  member('Owen Tate', 'Manage-others for one type, Missed bins.'),
  member('Kit Marlowe', 'Create, through Contact centre: raises cases on residents’ behalf.'),
  member(
    'Dora Singh',
    'Delete, and manages Information requests: deletes cases assigned to her or her group, and no others.',
  ),
  member('Ada Bellamy', 'Setup, granted to her: the administrator.'),
  member('Sam Whittle', 'Setup, through the group CM-CONFIGURATORS.'),
  member('Greta Hollis', 'In a manager group of Potholes, but without access: stands before the gate.'),
  member('Nick Nowell', 'Has an account and nothing else: no group, no flag, no case.'),
  member('Ian Crowther', 'Has left: inactive, cannot sign in, and potholes are still assigned to him.'),
];

/** Those who can't sign in any more. */
export const INACTIVE: ReadonlySet<string> = new Set(['ian']);
