// The pages of raising a case in the gallery: front, check, confirmation, drafts.
import type {
  CheckPage,
  DiscardPage,
  FrontPage,
  SavePage,
  SentPage,
  UnfinishedForm,
} from '../../src/raising/models.ts';
import { citizen, type GalleryPages, visitor } from './chrome.ts';

const front: FrontPage = {
  title: 'What can we help with?',
  intro: 'Report a problem, make a complaint or apply for a licence. You can follow what happens to each.',
  types: [
    { name: 'Pothole', text: 'A hole or a break in a road or a pavement.', href: '/raising/page' },
    {
      name: 'Missed bin',
      text: 'A bin or a box that we should have emptied and didn’t.',
      href: '/raising/page',
    },
    {
      name: 'Complaint',
      text: 'Something we did badly, too late or not at all. Handled in two stages.',
      href: '/raising/page',
    },
    {
      name: 'Street trading licence',
      text: 'Apply to sell food or goods in the street or at the market.',
      href: '/raising/page',
    },
  ],
  unfinished: [],
  none: '',
};

const unfinished: readonly UnfinishedForm[] = [
  {
    name: 'Street trading licence',
    text: 'Last changed on 9 March 2026. We keep it until 8 April 2026.',
    href: '/raising/page',
    discard: '/raising/discard',
  },
];

const save: SavePage = {
  typeName: 'Pothole',
  text: 'Your answers are saved until 8 April 2026. In this browser you find them on the front page for 12 hours. For later, or for another device, let us send you a link.',
  goOn: '/raising/page',
  errors: [],
  action: '/raising/save',
  field: { kind: 'email', name: 'email', label: 'E-mail address', required: true, autocomplete: 'email' },
};

const discard: DiscardPage = { typeName: 'Pothole', action: '/raising/discard', cancel: '/raising/check' };

const check: CheckPage = {
  typeName: 'Pothole',
  sections: [
    {
      title: 'Where it is',
      rows: [
        {
          key: 'Street and place',
          value: 'Borchester Road, outside number 14',
          change: { href: '/raising/page', what: 'street and place' },
        },
        {
          key: 'How big is it?',
          value: 'As big as a dinner plate',
          change: { href: '/raising/page', what: 'how big it is' },
        },
        {
          key: 'What should we know?',
          value:
            'It is right after the bend, so cars swerve into the cycle lane.\n\nA neighbour’s tyre burst on Sunday.',
          change: { href: '/raising/page', what: 'what we should know' },
        },
      ],
    },
    {
      title: 'About you',
      rows: [
        { key: 'Name', value: 'Clara Whitfield', change: { href: '/raising/page', what: 'your name' } },
        {
          key: 'E-mail address',
          value: 'clara@example.org',
          change: { href: '/raising/page', what: 'your e-mail address' },
        },
        { key: 'Phone', value: '', change: { href: '/raising/page', what: 'your phone number' } },
      ],
    },
  ],
  action: '/raising/sent',
  errors: [],
  submit: 'Accept and send',
  save: { text: 'Save and come back later', href: '/raising/save' },
  declaration: 'By sending this you confirm that, as far as you know, what you have told us is right.',
};

const sent: SentPage = {
  typeName: 'Pothole',
  reference: 'POT-7K3M-9QXD',
  email: 'clara@example.org',
  next: 'The highways team looks at the place within 3 working days.\n\nIf the hole is dangerous, it is made safe within 24 hours.',
  track: { text: 'Follow this case', href: '/raising/case' },
  more: { text: 'Report or apply for something else', href: '/raising/front' },
  onBehalf: false,
};

export const raisingPages: GalleryPages = {
  '/raising/front': { view: 'raising/front', model: front, chrome: visitor('What can we help with?') },
  '/raising/front-signed-in': {
    view: 'raising/front',
    model: { ...front, mine: { text: 'Your cases', href: '/raising/my-cases', count: 3 }, unfinished },
    chrome: citizen('What can we help with?'),
  },
  '/raising/front-nothing': {
    view: 'raising/front',
    model: { ...front, types: [], none: 'There is nothing that you can raise without signing in.' },
    chrome: visitor('Nothing to raise'),
  },
  '/raising/check': {
    view: 'raising/check',
    model: check,
    chrome: citizen('Check your answers', { backTo: { text: 'Back', href: '/raising/page' } }),
  },
  '/raising/check-welsh': {
    view: 'raising/check',
    model: check,
    chrome: citizen('Gwirio eich atebion', { language: 'cy', here: '/raising/check-welsh' }),
  },
  '/raising/save': { view: 'raising/save', model: save, chrome: visitor('Come back later') },
  '/raising/discard': { view: 'raising/discard', model: discard, chrome: visitor('Delete?') },
  '/raising/sent': { view: 'raising/sent', model: sent, chrome: citizen('Sent') },
};
