// Pothole: anybody may raise one, without an account too; inspected, ordered and filled by the Highways team.
import type { TypeSketch } from '../sketch.ts';
import { potholeForm } from './pothole-form.ts';

export const pothole: TypeSketch = {
  name: 'Pothole',
  plural: 'Potholes',
  prefix: 'POT',
  description: 'A hole in a road, a cycle lane or a pavement.',
  welsh: { name: 'Twll yn y ffordd', description: 'Twll mewn ffordd, lôn feicio neu balmant.' },
  published: true,
  staffMayRaise: true,
  fileKinds: ['image', 'pdf'],
  retentionDays: 730,
  target: { amount: 10, unit: 'days', kind: 'working', reminder: 2 },
  groups: {
    starters: ['CM-STARTERS'],
    managers: ['Highways team', 'Volunteer road wardens'],
    enquiry: ['Customer services'],
    escalation: 'Duty managers',
    reassignment: ['Street lighting crew'],
  },
  workflow: {
    name: 'Road repair',
    description:
      'Inspected first; what is dangerous is made safe at once, the rest joins a round of repairs.',
    statuses: [
      {
        name: 'New',
        kind: 'start',
        publicName: 'Received',
        publicDescription: 'We have your report and will look at it.',
      },
      {
        name: 'To be inspected',
        kind: 'open',
        publicDescription: 'An inspector will come and measure it.',
      },
      {
        name: 'Made safe',
        kind: 'open',
        publicDescription: 'It is fenced or filled for now; the proper repair follows.',
      },
      {
        name: 'Repair ordered',
        kind: 'open',
        publicName: 'Repair planned',
        publicDescription: 'A crew has been booked.',
      },
      {
        name: 'On hold',
        kind: 'waiting',
        publicName: 'We need to hear from you',
        publicDescription: 'We asked you something and wait for your answer.',
      },
      { name: 'Closed', kind: 'closed' },
    ],
    transitions: [
      { from: 'New', to: 'To be inspected', name: 'Send an inspector', roles: ['manager'] },
      {
        from: 'New',
        to: 'Repair ordered',
        name: 'Order without inspection',
        roles: ['manager'],
        commentRequired: true,
      },
      { from: 'To be inspected', to: 'Made safe', name: 'Make safe', roles: ['manager'] },
      { from: 'To be inspected', to: 'Repair ordered', name: 'Order the repair', roles: ['manager'] },
      { from: 'To be inspected', to: 'On hold', name: 'Wait for the reporter', roles: ['manager'] },
      { from: 'New', to: 'On hold', name: 'Wait for the reporter', roles: ['manager'] },
      { from: 'On hold', to: 'To be inspected', name: 'Carry on', roles: ['manager'] },
      { from: 'Made safe', to: 'Repair ordered', name: 'Order the repair', roles: ['manager'] },
      {
        from: 'Repair ordered',
        to: 'To be inspected',
        name: 'Inspect again',
        roles: ['manager'],
        commentRequired: true,
      },
    ],
  },
  form: potholeForm,
  reasons: {
    closing: [
      'Repaired',
      'Reported before',
      'Not deep enough to repair',
      'Not our road',
      'Not found',
      'No answer from the reporter',
    ],
    escalating: ['Danger to life', 'Somebody was hurt', 'Target at risk'],
    reassigning: ['Belongs to another team', 'Absence', 'Workload'],
    welsh: {
      Repaired: 'Wedi’i atgyweirio',
      'Reported before': 'Wedi’i adrodd o’r blaen',
      'Not deep enough to repair': 'Ddim yn ddigon dwfn i’w atgyweirio',
      'Not our road': 'Nid ein ffordd ni',
      'Not found': 'Heb ei ganfod',
      'No answer from the reporter': 'Dim ateb gan yr adroddwr',
    },
  },
};
