// Complaint: two stages and the Ombudsman, a team that sees only what is assigned to it, and a matrix of its own.
import { contactPage, options, type TypeSketch } from '../sketch.ts';

export const complaint: TypeSketch = {
  name: 'Complaint',
  plural: 'Complaints',
  prefix: 'COM',
  description: 'Something that we did badly, late or not at all.',
  welsh: {
    name: 'Cwyn',
    description: 'Rhywbeth a wnaethom yn wael, yn hwyr neu ddim o gwbl.',
    declaration: 'Mae’r hyn a ysgrifennais yn wir hyd y gwn i.',
  },
  published: true,
  assignedOnly: true,
  staffMayRaise: true,
  pauseWhileWaiting: true,
  declaration: 'What I have written is true as far as I know.',
  retentionDays: 2190,
  target: { amount: 20, unit: 'days', kind: 'working', reminder: 5 },
  groups: {
    starters: ['Registered residents'],
    managers: ['Complaints team'],
    enquiry: ['Customer services'],
    escalation: 'Duty managers',
    reassignment: ['Duty managers'],
  },
  workflow: {
    name: 'Complaint in stages',
    description: 'One investigator from receipt to decision; a decision is read by a second pair of eyes.',
    statuses: [
      { name: 'Received', kind: 'start' },
      {
        name: 'Investigating',
        kind: 'open',
        publicName: 'Being investigated',
        publicDescription: 'One member of the Complaints team is looking into it.',
      },
      {
        name: 'Waiting for complainant',
        kind: 'waiting',
        publicName: 'We need to hear from you',
        publicDescription: 'We asked you something. The clock stands still until you answer.',
      },
      {
        name: 'Waiting for service',
        kind: 'open',
        publicName: 'Being investigated',
        publicDescription: 'We have asked the service for its side of it.',
      },
      {
        name: 'Decision drafted',
        kind: 'open',
        publicName: 'Decision being written',
        publicDescription: 'Somebody else reads our decision before you get it.',
      },
      { name: 'Closed', kind: 'closed', publicName: 'Decided' },
    ],
    transitions: [
      { from: 'Received', to: 'Investigating', name: 'Start investigating', roles: ['manager'] },
      { from: 'Investigating', to: 'Waiting for service', name: 'Ask the service', roles: ['manager'] },
      { from: 'Waiting for service', to: 'Investigating', name: 'Service has answered', roles: ['manager'] },
      {
        from: 'Investigating',
        to: 'Waiting for complainant',
        name: 'Ask the complainant',
        roles: ['manager'],
      },
      {
        from: 'Waiting for complainant',
        to: 'Investigating',
        name: 'Complainant has answered',
        roles: ['manager'],
      },
      { from: 'Investigating', to: 'Decision drafted', name: 'Draft the decision', roles: ['manager'] },
      {
        from: 'Decision drafted',
        to: 'Investigating',
        name: 'Back to the investigation',
        roles: ['manager', 'escalation-user'],
        commentRequired: true,
      },
    ],
    edits: [
      // Who rings Customer services hears where a complaint stands, not what is in it.
      { role: 'monitor', action: 'view-details', mode: 'never' },
      { role: 'monitor', action: 'view-additional', mode: 'never' },
      { role: 'monitor', action: 'add-private-note', mode: 'never' },
      { role: 'manager', action: 'close', mode: ['Received', 'Waiting for complainant', 'Decision drafted'] },
      { role: 'manager', action: 'convert', mode: ['Received'] },
      {
        role: 'escalation-user',
        action: 'reassign',
        mode: ['Received', 'Investigating', 'Waiting for service'],
      },
      { role: 'escalation-user', action: 'change-status', mode: ['Decision drafted'] },
      { role: 'owner', action: 'add-public-note', mode: 'always' },
      {
        role: 'owner',
        action: 'withdraw',
        mode: ['Received', 'Investigating', 'Waiting for complainant', 'Waiting for service'],
      },
    ],
  },
  form: {
    pages: [
      {
        key: 'about',
        title: 'What is it about?',
        fields: [
          {
            key: 'summary',
            kind: 'text',
            label: 'Your complaint in one line',
            required: true,
            means: 'title',
            most: 120,
          },
          {
            key: 'service',
            kind: 'choice',
            label: 'Which service?',
            required: true,
            options: options({
              streets: 'Streets and parking',
              waste: 'Bins and recycling',
              tax: 'Council tax',
              housing: 'Housing',
              parks: 'Parks and playgrounds',
              staff: 'How somebody behaved',
            }),
          },
          {
            key: 'since',
            kind: 'date',
            label: 'When did it happen, or begin?',
            required: true,
            time: 'past',
          },
        ],
      },
      {
        key: 'story',
        title: 'What happened?',
        fields: [
          {
            key: 'happened',
            kind: 'long-text',
            label: 'Tell us in your own words',
            required: true,
            most: 5000,
          },
          { key: 'wanted', kind: 'long-text', label: 'What would put it right?', required: true, most: 2000 },
          {
            key: 'before',
            kind: 'choice',
            label: 'Have you told us before?',
            required: true,
            options: options({ no: 'No', phone: 'Yes, on the phone', writing: 'Yes, in writing' }),
          },
        ],
      },
      contactPage({ mustLeaveAddress: true }),
    ],
  },
  stages: ['Stage 1', 'Stage 2', 'Ombudsman'],
  reasons: {
    closing: [
      'Upheld',
      'Partly upheld',
      'Not upheld',
      'Settled on the phone',
      'Outside our procedure',
      'No answer from the complainant',
    ],
    escalating: ['Complainant is vulnerable', 'A councillor has asked', 'Press interest', 'Target at risk'],
    reassigning: ['Conflict of interest', 'Absence', 'Needs a senior investigator'],
  },
};
