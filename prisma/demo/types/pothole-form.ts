// What somebody who reports a pothole is asked, in both languages.
import { both, contactPage, type FormSketch, options } from '../sketch.ts';

export const potholeForm: FormSketch = {
  pages: [
    {
      key: 'place',
      title: both('Where is it?', 'Ble mae e?'),
      fields: [
        {
          key: 'where',
          kind: 'text',
          label: both('Street and place', 'Stryd a lle'),
          hint: both(
            'For example “Church Green, by the bus stop”',
            'Er enghraifft “Church Green, wrth yr arhosfan bysiau”',
          ),
          required: true,
          means: 'title',
          most: 150,
        },
        {
          key: 'lane',
          kind: 'choice',
          filterable: true,
          label: both('Which part of the road?', 'Pa ran o’r ffordd?'),
          required: true,
          options: options({
            carriageway: both('The carriageway', 'Y lôn gerbydau'),
            'cycle-lane': both('The cycle lane', 'Y lôn feicio'),
            pavement: both('The pavement', 'Y palmant'),
            crossing: both('A crossing', 'Croesfan'),
          }),
        },
        {
          key: 'spot',
          kind: 'place',
          label: both('Show us on the map', 'Dangoswch i ni ar y map'),
          area: { south: 52.19, west: -2.02, north: 52.23, east: -1.94 },
          marks: [
            { name: 'Church Green', latitude: 52.212, longitude: -1.982 },
            { name: both('Station', 'Gorsaf'), latitude: 52.204, longitude: -1.965 },
            { name: 'Lakey Hill', latitude: 52.224, longitude: -1.996 },
            { name: 'Market Place', latitude: 52.209, longitude: -1.976 },
          ],
        },
      ],
    },
    {
      key: 'hole',
      title: both('What is it like?', 'Sut un yw e?'),
      fields: [
        {
          key: 'size',
          kind: 'choice',
          filterable: true,
          label: both('How big is it?', 'Pa mor fawr yw e?'),
          required: true,
          options: options({
            saucer: both('Like a saucer', 'Fel soser'),
            plate: both('Like a dinner plate', 'Fel plât cinio'),
            lid: both('Like a dustbin lid', 'Fel clawr bin sbwriel'),
            bigger: both('Bigger', 'Yn fwy'),
          }),
        },
        {
          key: 'depth',
          kind: 'number',
          label: both('How deep is it, in centimetres?', 'Pa mor ddwfn yw e, mewn centimetrau?'),
          hint: both(
            'Please don’t step into the road to measure.',
            'Peidiwch â chamu i’r ffordd i fesur, os gwelwch yn dda.',
          ),
          least: 1,
          most: 60,
        },
        {
          key: 'dangers',
          kind: 'choices',
          label: both('Who is it dangerous for?', 'I bwy mae’n beryglus?'),
          options: options({
            drivers: both('Drivers', 'Gyrwyr'),
            cyclists: both('Cyclists', 'Beicwyr'),
            walkers: both('People on foot', 'Pobl ar droed'),
            wheelchairs: both('People in wheelchairs', 'Pobl mewn cadeiriau olwyn'),
          }),
        },
        {
          key: 'seen',
          kind: 'date',
          label: both('When did you first see it?', 'Pryd welsoch chi ef gyntaf?'),
          time: 'past',
        },
        {
          key: 'details',
          kind: 'long-text',
          label: both('What else should we know?', 'Beth arall dylem ei wybod?'),
          most: 2000,
        },
        {
          key: 'photos',
          kind: 'files',
          label: both('Photos', 'Lluniau'),
          hint: both('Take them from the pavement.', 'Tynnwch nhw o’r palmant.'),
          most: 3,
        },
        {
          key: 'damage',
          kind: 'yes-no',
          yes: both('Yes', 'Do'),
          no: both('No', 'Naddo'),
          label: both(
            'Was anybody hurt or anything damaged?',
            'A gafodd unrhyw un ei anafu neu unrhyw beth ei ddifrodi?',
          ),
        },
      ],
    },
    {
      key: 'harm',
      title: both('What happened?', 'Beth ddigwyddodd?'),
      when: { field: 'damage', equals: 'yes' },
      fields: [
        {
          key: 'harm',
          kind: 'choices',
          label: both('What was harmed?', 'Beth gafodd niwed?'),
          required: true,
          options: options({
            person: both('A person', 'Person'),
            vehicle: both('A vehicle or a bicycle', 'Cerbyd neu feic'),
          }),
        },
        {
          key: 'happened',
          kind: 'date-time',
          label: both('When was it?', 'Pryd oedd hynny?'),
          time: 'past',
        },
        {
          key: 'cost',
          kind: 'money',
          label: both('What did the repair cost?', 'Faint gostiodd yr atgyweiriad?'),
          when: { field: 'harm', equals: 'vehicle' },
        },
        {
          key: 'witnesses',
          kind: 'group',
          label: both('Who saw it?', 'Pwy welodd ef?'),
          entry: both('Witness', 'Tyst'),
          most: 3,
          personal: true,
          fields: [
            { key: 'witness-name', kind: 'text', label: both('Name', 'Enw'), personal: true },
            { key: 'witness-phone', kind: 'phone', label: both('Phone number', 'Rhif ffôn'), personal: true },
          ],
        },
      ],
    },
    contactPage({ mustLeaveAddress: false }),
  ],
};
