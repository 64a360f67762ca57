// Abandoned vehicle: a draft that nobody has published yet, for administrators to see what one looks like.
import { contactPage, options, type TypeSketch } from '../sketch.ts';

export const abandonedVehicle: TypeSketch = {
  name: 'Abandoned vehicle',
  plural: 'Abandoned vehicles',
  prefix: 'ABV',
  description: 'A car, van or motorbike that nobody seems to want any more.',
  welsh: {
    name: 'Cerbyd wedi’i adael',
    description: 'Car, fan neu feic modur nad yw’n ymddangos bod neb ei eisiau mwyach.',
  },
  published: false,
  staffMayRaise: true,
  retentionDays: 365,
  target: { amount: 15, unit: 'days', kind: 'working', reminder: 3 },
  groups: {
    starters: ['CM-STARTERS'],
    managers: ['Highways team'],
    enquiry: [],
    escalation: 'Duty managers',
    reassignment: ['Waste crew'],
  },
  workflow: {
    name: 'Vehicle removal',
    description: 'Look, find the keeper, give notice, remove.',
    statuses: [
      { name: 'New', kind: 'start', publicName: 'Received' },
      { name: 'Looking for the keeper', kind: 'open' },
      { name: 'Notice given', kind: 'open', publicDescription: 'The keeper has been told to take it away.' },
      { name: 'To be removed', kind: 'open' },
      { name: 'Closed', kind: 'closed' },
    ],
    transitions: [
      { from: 'New', to: 'Looking for the keeper', name: 'Look for the keeper', roles: ['manager'] },
      { from: 'Looking for the keeper', to: 'Notice given', name: 'Give notice', roles: ['manager'] },
      { from: 'Looking for the keeper', to: 'To be removed', name: 'No keeper found', roles: ['manager'] },
      { from: 'Notice given', to: 'To be removed', name: 'Notice has run out', roles: ['manager'] },
    ],
  },
  form: {
    pages: [
      {
        key: 'vehicle',
        title: 'The vehicle',
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
            key: 'kind',
            kind: 'choice',
            label: 'What is it?',
            required: true,
            options: options({ car: 'A car', van: 'A van', motorbike: 'A motorbike', caravan: 'A caravan' }),
          },
          { key: 'plate', kind: 'text', label: 'Registration number', most: 10 },
          {
            key: 'signs',
            kind: 'choices',
            label: 'Why do you think it is abandoned?',
            options: options({
              untaxed: 'It is untaxed',
              'flat-tyres': 'Flat tyres',
              broken: 'Broken windows',
              rubbish: 'Rubbish inside',
            }),
          },
        ],
      },
      contactPage({ mustLeaveAddress: false }),
    ],
  },
  reasons: {
    closing: ['Removed', 'Taken away by its keeper', 'Taxed and parked lawfully', 'Not found'],
    escalating: ['Burnt out', 'Blocks the road'],
    reassigning: ['Absence', 'Workload'],
  },
};
