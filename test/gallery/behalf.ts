// Raising for somebody in the gallery: the types, whom it is for, what a search finds, and what of theirs is open.
import type { RaiseForPage, WhomPage } from '../../src/raising/behalf/models.ts';
import type { CheckPage, RaisePage } from '../../src/raising/models.ts';
import type { SimilarProps } from '../../src/web/look/raising-parts.ts';
import { at, type GalleryPages, staff } from './chrome.ts';

const types: RaiseForPage = {
  types: [
    { name: 'Pothole', text: 'A hole in a road, a cycle lane or a pavement.', href: '/raising/whom' },
    { name: 'Missed bin', text: 'A bin that we should have emptied and didn’t.', href: '/raising/whom' },
  ],
};

const similar: SimilarProps = {
  title: 'Duplicate? Their open cases',
  text: 'If one of these is about the same thing, add to it instead of raising another.',
  table: {
    caption: 'Duplicate? Their open cases',
    columns: ['Reference', 'What', 'Status', 'Raised'],
    rows: [
      [
        { text: 'POT-7K3M-9QXD', href: '/cases/case' },
        { text: 'Pothole', note: 'It is right after the bend, so cars swerve into the cycle lane.' },
        { tags: [{ text: 'To be inspected', tone: 'open' }] },
        { at: at('2026-03-02T09:14:00Z') },
      ],
      [
        { text: 'BIN-2XW8-HJ4P', href: '/cases/case' },
        { text: 'Missed bin' },
        { tags: [{ text: 'New', tone: 'start' }] },
        { at: at('2026-03-11T16:40:00Z') },
      ],
    ],
  },
};

const SOUGHT = {
  kind: 'text',
  name: 'sought',
  label: 'Name, e-mail address or phone number',
  hint: 'Three characters or more: how the words begin, or the end of the phone number',
  required: true,
} as const;

const whom: WhomPage = {
  typeName: 'Pothole',
  errors: [],
  search: { action: '/raising/whom-found', field: SOUGHT },
  action: '/raising/whom-chosen',
  newContact: [
    {
      kind: 'choice',
      name: 'language',
      label: 'What language shall we write to them in?',
      required: true,
      small: true,
      options: [
        { value: 'en', label: 'English' },
        { value: 'cy', label: 'Cymraeg' },
      ],
      value: 'en',
    },
  ],
  self: true,
};

const sought = (value: string): Pick<WhomPage, 'search'> => ({
  search: { ...whom.search, field: { ...SOUGHT, value } },
});

const found: WhomPage = {
  ...whom,
  ...sought('whit'),
  found: {
    title: '2 people fit',
    people: [
      { name: 'Clara Whitfield', note: 'clara@ambridge.example, 01632 960 118', proof: '3' },
      {
        name: 'Bartholomew Featherstonehaugh-Whittington-Smythe',
        note: 'bartholomew.featherstonehaugh-whittington-smythe@post.example',
        proof: '4',
      },
    ],
  },
};

const none: WhomPage = {
  ...whom,
  ...sought('Zebedee'),
  found: {
    title: 'Nobody fits',
    text: 'Nobody with an account has that name, e-mail address or phone number. Look for something else, or enter a new contact.',
    people: [],
  },
};

const many: WhomPage = {
  ...whom,
  ...sought('smith'),
  found: {
    title: 'More than 10 people fit',
    text: 'Be more precise: write more of the name, or the whole e-mail address or phone number.',
    people: [],
  },
};

const TOO_LITTLE =
  'Write at least three letters or digits of the name, the e-mail address or the phone number';
const little: WhomPage = {
  ...whom,
  errors: [{ field: 'sought', text: TOO_LITTLE }],
  search: { ...whom.search, field: { ...SOUGHT, value: 'cl', error: TOO_LITTLE } },
};

const chosen: WhomPage = {
  ...whom,
  chosen: {
    text: 'For Clara Whitfield (clara@ambridge.example, 01632 960 118)',
    similar,
    next: { text: 'Continue', href: '/raising/page-for' },
  },
};

const forWhom = {
  text: 'For Clara Whitfield',
  change: { text: 'Change whom it is for', href: '/raising/whom-chosen' },
};

const page: RaisePage = {
  typeName: 'Pothole',
  title: 'How we reach you',
  step: { page: 3, of: 3 },
  action: '/raising/check-for',
  takesFiles: false,
  fields: [{ kind: 'text', name: 'name', label: 'Your name', value: 'Clara Whitfield' }],
  errors: [],
  submit: 'Continue',
  forWhom,
};

const check: CheckPage = {
  typeName: 'Pothole',
  sections: [
    {
      title: 'How we reach you',
      rows: [
        { key: 'Name', value: 'Clara Whitfield', change: { href: '/raising/page-for', what: 'your name' } },
      ],
    },
  ],
  action: '/raising/sent',
  errors: [],
  submit: 'Send',
  save: { text: 'Save and come back later', href: '/raising/save' },
  forWhom,
  similar,
};

const around = (title: string) => staff(title, 'Raise a case');

export const behalfPages: GalleryPages = {
  '/raising/raise-for': {
    view: 'raising/raise-for',
    model: types,
    chrome: around('Raise a case for somebody'),
  },
  '/raising/whom': { view: 'raising/whom', model: whom, chrome: around('Who is it for?') },
  '/raising/whom-found': { view: 'raising/whom', model: found, chrome: around('Who is it for? (found)') },
  '/raising/whom-none': { view: 'raising/whom', model: none, chrome: around('Who is it for? (nobody)') },
  '/raising/whom-many': { view: 'raising/whom', model: many, chrome: around('Who is it for? (too many)') },
  '/raising/whom-little': { view: 'raising/whom', model: little, chrome: around('Who is it for? (error)') },
  '/raising/whom-chosen': { view: 'raising/whom', model: chosen, chrome: around('Who is it for? (chosen)') },
  '/raising/page-for': { view: 'raising/page', model: page, chrome: around('A page for somebody') },
  '/raising/check-for': { view: 'raising/check', model: check, chrome: around('Check for somebody') },
};
