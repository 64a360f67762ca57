// Information request: what the law gives twenty working days for; waiting for the requester stops the clock.
import { contactPage, options, type TypeSketch } from '../sketch.ts';

export const informationRequest: TypeSketch = {
  name: 'Information request',
  plural: 'Information requests',
  prefix: 'FOI',
  description:
    'Ask for something that the council has on paper or on file (Freedom of Information Act 2000).',
  welsh: {
    name: 'Cais am wybodaeth',
    description: 'Gofyn am wybodaeth sydd gennym, o dan y Ddeddf Rhyddid Gwybodaeth.',
  },
  published: true,
  staffMayRaise: true,
  pauseWhileWaiting: true,
  retentionDays: 1095,
  target: { amount: 20, unit: 'days', kind: 'working', reminder: 5 },
  groups: {
    starters: ['Registered residents'],
    managers: ['Information governance'],
    enquiry: [],
    escalation: 'Duty managers',
    reassignment: ['Complaints team'],
  },
  workflow: {
    name: 'Freedom of information',
    description: 'Find it, weigh it against the exemptions, answer.',
    statuses: [
      {
        name: 'Registered',
        kind: 'start',
        publicDescription: 'You will have an answer within twenty working days.',
      },
      {
        name: 'Searching',
        kind: 'open',
        publicName: 'Being worked on',
        publicDescription: 'The services concerned are looking for what you asked for.',
      },
      {
        name: 'Clarification asked',
        kind: 'waiting',
        publicName: 'We need to hear from you',
        publicDescription:
          'We have to know more exactly what you want. The twenty days stand still until you answer.',
      },
      {
        name: 'Public interest test',
        kind: 'open',
        publicName: 'Being weighed',
        publicDescription: 'Part of it may be exempt. We weigh whether you should have it all the same.',
      },
      { name: 'Sign-off', kind: 'open', publicName: 'Nearly there' },
      { name: 'Closed', kind: 'closed', publicName: 'Answered' },
    ],
    transitions: [
      { from: 'Registered', to: 'Searching', name: 'Start the search', roles: ['manager'] },
      { from: 'Registered', to: 'Clarification asked', name: 'Ask for clarification', roles: ['manager'] },
      { from: 'Searching', to: 'Clarification asked', name: 'Ask for clarification', roles: ['manager'] },
      { from: 'Clarification asked', to: 'Searching', name: 'Carry on', roles: ['manager'] },
      {
        from: 'Searching',
        to: 'Public interest test',
        name: 'Weigh the public interest',
        roles: ['manager'],
      },
      { from: 'Searching', to: 'Sign-off', name: 'Send for sign-off', roles: ['manager'] },
      { from: 'Public interest test', to: 'Sign-off', name: 'Send for sign-off', roles: ['manager'] },
      {
        from: 'Sign-off',
        to: 'Searching',
        name: 'Search again',
        roles: ['manager', 'escalation-user'],
        commentRequired: true,
      },
    ],
    edits: [{ role: 'manager', action: 'convert', mode: ['Registered'] }],
  },
  form: {
    pages: [
      {
        key: 'request',
        title: 'What would you like to know?',
        fields: [
          { key: 'summary', kind: 'text', label: 'In one line', required: true, means: 'title', most: 120 },
          {
            key: 'request',
            kind: 'long-text',
            label: 'Describe it as exactly as you can',
            required: true,
            most: 4000,
          },
          { key: 'from', kind: 'date', label: 'From which day on?', time: 'past' },
          {
            key: 'format',
            kind: 'choice',
            label: 'How would you like to have it?',
            required: true,
            options: options({ email: 'By e-mail', paper: 'On paper', visit: 'I come and look at it' }),
          },
        ],
      },
      contactPage({ mustLeaveAddress: true }),
    ],
  },
  reasons: {
    closing: [
      'All sent',
      'Part sent, part exempt',
      'Exempt',
      'We don’t have it',
      'Published already',
      'Too costly to find',
    ],
    escalating: ['Target at risk', 'Press interest', 'Requester has complained'],
    reassigning: ['Absence', 'Conflict of interest'],
  },
};
