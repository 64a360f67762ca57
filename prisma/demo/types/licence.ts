// Licence application: long forms, tasks for other teams that must be done before it can be closed.

import { contactPage, options, type TypeSketch } from '../sketch.ts';
import { licenceTasks } from './licence-tasks.ts';

export const licence: TypeSketch = {
  name: 'Licence application',
  plural: 'Licence applications',
  prefix: 'LIC',
  description: 'To sell food or drink, trade in the street, or put tables on the pavement.',
  welsh: {
    name: 'Cais am drwydded',
    description: 'I werthu bwyd neu ddiod, masnachu yn y stryd, neu osod byrddau ar y palmant.',
    declaration: 'Mae gennyf hawl i wneud cais dros y busnes hwn, a gwn fod datganiadau ffug yn drosedd.',
  },
  published: true,
  pauseWhileWaiting: true,
  declaration: 'I am entitled to apply for this business, and I know that false statements are an offence.',
  retentionDays: 2555,
  target: { amount: 28, unit: 'days', kind: 'calendar', reminder: 7 },
  groups: {
    starters: ['Registered residents'],
    managers: ['Licensing'],
    enquiry: ['Customer services'],
    escalation: 'Duty managers',
    reassignment: ['Environmental health'],
  },
  workflow: {
    name: 'Licensing',
    description: 'Checked for completeness, sent out for consultation, decided when every task is done.',
    statuses: [
      { name: 'Submitted', kind: 'start' },
      {
        name: 'Completeness check',
        kind: 'open',
        publicName: 'Being checked',
        publicDescription: 'We see whether everything we need is there.',
      },
      {
        name: 'Waiting for applicant',
        kind: 'waiting',
        publicName: 'We need to hear from you',
        publicDescription: 'Something is missing. We asked you for it.',
      },
      {
        name: 'Consultation',
        kind: 'open',
        publicDescription: 'Neighbours, Environmental health and Fire safety have their say.',
      },
      { name: 'Ready to decide', kind: 'open', publicName: 'Being decided' },
      { name: 'Closed', kind: 'closed', publicName: 'Decided' },
      { name: 'Withdrawn', kind: 'closed', publicDescription: 'You took the application back.' },
    ],
    transitions: [
      { from: 'Submitted', to: 'Completeness check', name: 'Check it', roles: ['manager'] },
      {
        from: 'Completeness check',
        to: 'Waiting for applicant',
        name: 'Ask the applicant',
        roles: ['manager'],
      },
      { from: 'Waiting for applicant', to: 'Completeness check', name: 'Check it again', roles: ['manager'] },
      { from: 'Completeness check', to: 'Consultation', name: 'Start the consultation', roles: ['manager'] },
      { from: 'Consultation', to: 'Waiting for applicant', name: 'Ask the applicant', roles: ['manager'] },
      {
        from: 'Waiting for applicant',
        to: 'Consultation',
        name: 'Carry on with the consultation',
        roles: ['manager'],
      },
      { from: 'Consultation', to: 'Ready to decide', name: 'End the consultation', roles: ['manager'] },
      {
        from: 'Ready to decide',
        to: 'Consultation',
        name: 'Consult again',
        roles: ['manager'],
        commentRequired: true,
      },
    ],
  },
  form: {
    pages: [
      {
        key: 'business',
        title: 'Your business',
        fields: [
          {
            key: 'trading-name',
            kind: 'text',
            label: 'Trading name',
            required: true,
            means: 'title',
            most: 100,
          },
          {
            key: 'licence',
            kind: 'choice',
            label: 'Which licence do you need?',
            required: true,
            options: options({
              premises: 'Premises licence',
              street: 'Street trading',
              pavement: 'Tables on the pavement',
              event: 'Temporary event',
            }),
          },
          { key: 'company-number', kind: 'text', label: 'Company number', hint: 'If there is one', most: 12 },
        ],
      },
      {
        key: 'premises',
        title: 'The place',
        fields: [
          {
            key: 'premises',
            kind: 'address',
            label: 'Address of the place',
            required: true,
            means: 'address',
          },
          {
            key: 'places',
            kind: 'number',
            label: 'How many people fit in?',
            required: true,
            least: 1,
            most: 5000,
          },
          {
            key: 'opens',
            kind: 'date',
            label: 'From when do you need the licence?',
            required: true,
            time: 'future',
          },
        ],
      },
      {
        key: 'activities',
        title: 'What you will do there',
        hint: 'Ask us before you apply if you aren’t sure what needs a licence.',
        fields: [
          {
            key: 'activities',
            kind: 'choices',
            label: 'Activities',
            required: true,
            least: 1,
            options: options({
              food: 'Hot food',
              alcohol: 'Alcohol',
              music: 'Live music',
              late: 'Open after eleven',
              outside: 'Seats outside',
            }),
          },
          { key: 'plan', kind: 'long-text', label: 'Describe what you plan', required: true, most: 4000 },
        ],
      },
      contactPage({ mustLeaveAddress: true }),
    ],
  },
  reasons: {
    closing: [
      'Granted',
      'Granted with conditions',
      'Refused',
      'No licence needed',
      'Incomplete after reminder',
    ],
    escalating: ['Objections from neighbours', 'Elected members involved', 'Target at risk'],
    reassigning: ['Absence', 'Workload', 'Conflict of interest'],
  },
  tasks: licenceTasks,
};
