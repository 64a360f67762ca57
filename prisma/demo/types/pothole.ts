// Pothole: anybody may raise one, without an account too; inspected, ordered and filled by the Highways team.
import { contactPage, options, type TypeSketch } from '../sketch.ts';

export const pothole: TypeSketch = {
  name: 'Pothole',
  plural: 'Potholes',
  prefix: 'POT',
  description: 'A hole in a road, a cycle lane or a pavement.',
  published: true,
  staffMayRaise: true,
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
      { name: 'To be inspected', kind: 'open', publicDescription: 'An inspector will come and measure it.' },
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
  form: {
    pages: [
      {
        key: 'place',
        title: 'Where is it?',
        fields: [
          {
            key: 'where',
            kind: 'text',
            label: 'Street and place',
            hint: 'For example “Church Green, by the bus stop”',
            required: true,
            means: 'title',
            most: 150,
          },
          {
            key: 'lane',
            kind: 'choice',
            label: 'Which part of the road?',
            required: true,
            options: options({
              carriageway: 'The carriageway',
              'cycle-lane': 'The cycle lane',
              pavement: 'The pavement',
              crossing: 'A crossing',
            }),
          },
        ],
      },
      {
        key: 'hole',
        title: 'What is it like?',
        fields: [
          {
            key: 'size',
            kind: 'choice',
            label: 'How big is it?',
            required: true,
            options: options({
              saucer: 'Like a saucer',
              plate: 'Like a dinner plate',
              lid: 'Like a dustbin lid',
              bigger: 'Bigger',
            }),
          },
          {
            key: 'depth',
            kind: 'number',
            label: 'How deep is it, in centimetres?',
            hint: 'Please don’t step into the road to measure.',
            least: 1,
            most: 60,
          },
          {
            key: 'dangers',
            kind: 'choices',
            label: 'Who is it dangerous for?',
            options: options({
              drivers: 'Drivers',
              cyclists: 'Cyclists',
              walkers: 'People on foot',
              wheelchairs: 'People in wheelchairs',
            }),
          },
          { key: 'seen', kind: 'date', label: 'When did you first see it?', time: 'past' },
          { key: 'details', kind: 'long-text', label: 'What else should we know?', most: 2000 },
        ],
      },
      contactPage({ mustLeaveAddress: false }),
    ],
  },
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
  },
};
