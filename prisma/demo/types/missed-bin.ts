// Missed bin: anybody may raise one; four kinds of bin, a target in working hours, and short lives.
import { contactPage, options, type TypeSketch } from '../sketch.ts';

export const missedBin: TypeSketch = {
  name: 'Missed bin',
  plural: 'Missed bins',
  prefix: 'BIN',
  description: 'A bin, box or caddy that was out on time and was not emptied.',
  welsh: {
    name: 'Bin heb ei gasglu',
    description: 'Bin, blwch neu gadi a oedd allan mewn pryd ac na chafodd ei wagio.',
  },
  published: true,
  staffMayRaise: true,
  pauseWhileWaiting: true,
  retentionDays: 365,
  target: { amount: 24, unit: 'hours', kind: 'working', reminder: 4 },
  groups: {
    starters: ['CM-STARTERS'],
    managers: ['Waste crew'],
    enquiry: ['Customer services'],
    escalation: 'Duty managers',
    reassignment: ['Highways team'],
  },
  workflow: {
    name: 'Bin collection',
    description: 'Check the round’s log, send a crew back, done.',
    statuses: [
      { name: 'New', kind: 'start', publicName: 'Received' },
      {
        name: 'Checking the round',
        kind: 'open',
        publicName: 'Being checked',
        publicDescription: 'We are asking the crew and looking at the lorry’s camera.',
      },
      {
        name: 'Crew sent back',
        kind: 'open',
        publicName: 'Collection booked',
        publicDescription: 'Please leave the bin out: a crew will come back for it.',
      },
      {
        name: 'Waiting for resident',
        kind: 'waiting',
        publicName: 'We need to hear from you',
        publicDescription: 'We asked you something and wait for your answer.',
      },
      { name: 'Closed', kind: 'closed' },
    ],
    transitions: [
      { from: 'New', to: 'Checking the round', name: 'Check the round', roles: ['manager'] },
      { from: 'New', to: 'Crew sent back', name: 'Send a crew back at once', roles: ['manager'] },
      { from: 'Checking the round', to: 'Crew sent back', name: 'Send a crew back', roles: ['manager'] },
      {
        from: 'Checking the round',
        to: 'Waiting for resident',
        name: 'Ask the resident',
        roles: ['manager'],
      },
      { from: 'Waiting for resident', to: 'Checking the round', name: 'Carry on', roles: ['manager'] },
      {
        from: 'Crew sent back',
        to: 'Checking the round',
        name: 'Missed again',
        roles: ['manager'],
        commentRequired: true,
      },
    ],
    edits: [{ role: 'monitor', action: 'view-contact', mode: 'live' }],
  },
  form: {
    pages: [
      {
        key: 'bin',
        title: 'Which bin was missed?',
        fields: [
          {
            key: 'where',
            kind: 'text',
            label: 'House number and street',
            required: true,
            means: 'title',
            most: 120,
          },
          {
            key: 'which',
            kind: 'choice',
            label: 'Which bin?',
            required: true,
            options: options({
              general: 'Black bin (general waste)',
              recycling: 'Green box (recycling)',
              garden: 'Brown bin (garden waste)',
              food: 'Food caddy',
            }),
          },
          {
            key: 'due',
            kind: 'date',
            label: 'On which day should it have been emptied?',
            required: true,
            time: 'past',
          },
          {
            key: 'out',
            kind: 'choice',
            label: 'Was it out by six in the morning?',
            required: true,
            options: options({
              before: 'Yes, the evening before',
              morning: 'Yes, before six',
              later: 'No, later',
              unsure: 'I don’t know',
            }),
          },
        ],
      },
      {
        key: 'more',
        title: 'Anything else?',
        fields: [
          {
            key: 'needs',
            kind: 'choices',
            label: 'Does any of this apply?',
            options: options({
              assisted: 'We have an assisted collection',
              shared: 'It is a shared bin',
              tagged: 'The crew left a tag on it',
            }),
          },
          { key: 'details', kind: 'long-text', label: 'What happened?', most: 1500 },
        ],
      },
      contactPage({ mustLeaveAddress: false }),
    ],
  },
  subtypes: ['General waste', 'Recycling', 'Garden waste', 'Food waste'],
  reasons: {
    closing: [
      'Collected',
      'Bin was not out',
      'Wrong things in the bin',
      'Road was blocked',
      'Collected on the next round',
      'No answer from the resident',
    ],
    escalating: ['Missed three times', 'Assisted collection missed', 'Target at risk'],
    reassigning: ['Access to the road', 'Absence', 'Workload'],
  },
};
