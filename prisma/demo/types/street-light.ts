// Street light: faults of lamps and columns, raised by anybody and mended by a small crew.
import { contactPage, options, type TypeSketch } from '../sketch.ts';

export const streetLight: TypeSketch = {
  name: 'Street light',
  plural: 'Street lights',
  prefix: 'SLO',
  description: 'A lamp that is out, flickers, burns all day or is damaged.',
  welsh: {
    name: 'Golau stryd',
    description: 'Lamp sydd wedi diffodd, yn fflachio, yn llosgi drwy’r dydd neu wedi’i difrodi.',
  },
  published: true,
  staffMayRaise: true,
  retentionDays: 365,
  target: { amount: 7, unit: 'days', kind: 'working', reminder: 1 },
  groups: {
    starters: ['CM-STARTERS'],
    managers: ['Street lighting crew'],
    enquiry: ['Customer services'],
    escalation: 'Duty managers',
    reassignment: ['Highways team'],
  },
  workflow: {
    name: 'Lamp repair',
    description: 'Most lamps are mended in one visit; some need parts, some the electricity company.',
    statuses: [
      { name: 'Reported', kind: 'start', publicName: 'Received' },
      { name: 'Visit planned', kind: 'open', publicDescription: 'It is on the crew’s list.' },
      {
        name: 'Parts on order',
        kind: 'open',
        publicDescription: 'We need a part and will come back with it.',
      },
      {
        name: 'With the network',
        kind: 'waiting',
        publicName: 'With the electricity company',
        publicDescription: 'The cable in the ground isn’t ours. We have passed it on and keep asking.',
      },
      { name: 'Closed', kind: 'closed' },
    ],
    transitions: [
      { from: 'Reported', to: 'Visit planned', name: 'Plan a visit', roles: ['manager'] },
      { from: 'Reported', to: 'With the network', name: 'Pass to the network', roles: ['manager'] },
      { from: 'Visit planned', to: 'Parts on order', name: 'Order parts', roles: ['manager'] },
      {
        from: 'Visit planned',
        to: 'With the network',
        name: 'Pass to the network',
        roles: ['manager'],
        commentRequired: true,
      },
      { from: 'Parts on order', to: 'Visit planned', name: 'Parts have come', roles: ['manager'] },
      { from: 'With the network', to: 'Visit planned', name: 'Power is back', roles: ['manager'] },
    ],
  },
  form: {
    pages: [
      {
        key: 'lamp',
        title: 'Which light is it?',
        fields: [
          {
            key: 'where',
            kind: 'text',
            label: 'Street and place',
            required: true,
            means: 'title',
            most: 150,
          },
          {
            key: 'column',
            kind: 'text',
            label: 'Number on the column',
            hint: 'A plate at about eye level, if you can read it safely',
            most: 12,
          },
          {
            key: 'fault',
            kind: 'choice',
            label: 'What is wrong?',
            required: true,
            options: options({
              out: 'It is out',
              flickers: 'It flickers',
              day: 'It burns in daylight',
              damaged: 'It is damaged or leaning',
              wires: 'Wires are showing',
            }),
          },
          { key: 'since', kind: 'date', label: 'Since when?', time: 'past' },
          { key: 'details', kind: 'long-text', label: 'What else should we know?', most: 1500 },
        ],
      },
      contactPage({ mustLeaveAddress: false }),
    ],
  },
  reasons: {
    closing: ['Mended', 'Replaced', 'Working when we came', 'Reported before', 'Private light'],
    escalating: ['Live wires', 'Several lamps in a row', 'Target at risk'],
    reassigning: ['Column is damaged by traffic', 'Absence', 'Workload'],
  },
};
