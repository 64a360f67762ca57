// Forms in the gallery: every field kind, with and without errors, and signing in.
import type { SignInPage } from '../../src/people/models.ts';
import type { RaisePage } from '../../src/raising/models.ts';
import type { FieldProps } from '../../src/web/look/fields.ts';
import { citizen, type GalleryPages, visitor } from './chrome.ts';

const sizes = ['Smaller than a saucer', 'As big as a dinner plate', 'Bigger than that'];

const fields: readonly FieldProps[] = [
  {
    kind: 'text',
    name: 'place',
    label: 'Street and place',
    hint: 'For example, “Borchester Road, outside number 14”',
    required: true,
    value: 'Borchester Road "by the oak"',
  },
  {
    kind: 'choice',
    name: 'size',
    label: 'How big is it?',
    required: true,
    options: sizes.map((label) => ({ value: label, label })),
  },
  {
    kind: 'choices',
    name: 'danger',
    label: 'Who is in danger?',
    hint: 'Tick all that apply',
    options: [
      { value: 'cars', label: 'Drivers' },
      { value: 'bikes', label: 'Cyclists', hint: 'On the road or on a cycle path' },
      { value: 'feet', label: 'People walking' },
    ],
    value: ['bikes'],
  },
  { kind: 'yes-no', name: 'wet', label: 'Is there water in it?', required: true, value: 'no' },
  {
    kind: 'date',
    name: 'seen',
    label: 'When did you first see it?',
    hint: 'For example, 27 3 2026',
    required: true,
    value: { day: '31', month: '2', year: '2026' },
  },
  { kind: 'number', name: 'depth', label: 'How deep is it, in centimetres?', width: 3 },
  {
    kind: 'long-text',
    name: 'more',
    label: 'What should we know?',
    hint: 'Leave out anything private about other people.',
    maxLength: 500,
    value: 'It is right after the bend.',
  },
  {
    kind: 'select',
    name: 'ward',
    label: 'Ward',
    required: true,
    options: [
      { value: '', label: 'Choose one' },
      { value: 'n', label: 'Ambridge North' },
      { value: 's', label: 'Ambridge South' },
    ],
  },
  {
    kind: 'email',
    name: 'email',
    label: 'E-mail address',
    hint: 'We send you a link to follow what happens',
    autocomplete: 'email',
    value: 'clara@',
  },
  { kind: 'phone', name: 'phone', label: 'Phone', width: 20, autocomplete: 'tel' },
  {
    kind: 'address',
    name: 'home',
    label: 'Your address',
    required: true,
    value: { line1: '', line2: '', town: 'Ambridge', postcode: '' },
  },
];

const page: RaisePage = {
  typeName: 'Pothole',
  title: 'Where it is and what it’s like',
  intro: 'Is it an emergency? Call 01632 960 123 instead: the line is open day and night.',
  step: { page: 2, of: 3 },
  action: '/raising/check',
  takesFiles: true,
  fields,
  errors: [],
  submit: 'Continue',
  save: { text: 'Save and come back later', href: '/raising/save' },
  keptUntil: 'Your answers are kept until 8 April 2026.',
};

const wrong = new Map([
  ['size', 'Choose how big it is'],
  ['seen', 'When you first saw it must be a real date'],
  ['more', 'What we should know must be 500 characters or fewer'],
  ['ward', 'Choose a ward'],
  ['email', 'Enter an e-mail address like name@example.org'],
  ['home', 'Enter your address'],
]);

const signIn: SignInPage = {
  action: '/people/sign-in',
  fields: [
    {
      kind: 'email',
      name: 'email',
      label: 'E-mail address',
      required: true,
      autocomplete: 'username',
      autofocus: true,
    },
    {
      kind: 'password',
      name: 'password',
      label: 'Password',
      required: true,
      autocomplete: 'current-password',
    },
  ],
  errors: [],
  links: [
    { text: 'Create an account', href: '/people/register' },
    { text: 'Forgotten your password?', href: '/people/forgot-password' },
  ],
  hidden: [{ name: 'to', value: '/cases' }],
  demo: {
    password: 'window-pane-latch',
    people: [
      { email: 'clara@ambridge.example', standing: 'citizen with cases of her own' },
      { email: 'martin@ambridge.example', standing: 'manager of potholes and missed bins' },
      { email: 'ada@ambridge.example', standing: 'administrator: everything that setup allows' },
    ],
  },
};

const back = { backTo: { text: 'Back', href: '/raising/front' } };

export const formPages: GalleryPages = {
  '/raising/page': { view: 'raising/page', model: page, chrome: citizen('Pothole, page 2 of 3', back) },
  '/raising/page-errors': {
    view: 'raising/page',
    model: {
      ...page,
      fields: fields.map((field) => ({ ...field, error: wrong.get(field.name) })),
      errors: [...wrong].map(([field, text]) => ({ field, text })),
    },
    chrome: citizen('Pothole, page 2 of 3, with errors', back),
  },
  '/raising/page-one-question': {
    view: 'raising/page',
    model: {
      ...page,
      step: { page: 1, of: 3 },
      fields: [
        {
          kind: 'choice',
          name: 'size',
          label: 'How big is it?',
          heading: true,
          required: true,
          options: sizes.map((label) => ({ value: label, label })),
        },
      ],
    },
    chrome: citizen('Pothole, page 1 of 3', back),
  },
  '/people/sign-in': { view: 'people/sign-in', model: signIn, chrome: visitor('Sign in') },
  '/people/sign-in-wrong': {
    view: 'people/sign-in',
    model: {
      ...signIn,
      errors: [{ field: 'email', text: 'That e-mail address and password don’t fit together' }],
    },
    chrome: visitor('Sign in, wrong password'),
  },
};
