// A form of every kind of field in the gallery, made as the site makes it: from data, in both languages, empty and wrong.
import type { Typed } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import { formIn } from '../../src/forms/definition.ts';
import { question } from '../../src/forms/question.ts';
import type { RaisePage } from '../../src/raising/models.ts';
import type { Language } from '../../src/words/languages.ts';
import { sayIn } from '../../src/words/say.ts';
import { citizen, type GalleryPages } from './chrome.ts';

const WARDS = ['Ambridge', 'Borchester', 'Darrington', 'Edgeley', 'Felpersham', 'Hollerton', 'Layton Cross'];
const wards = [
  ...WARDS,
  'Loxley Barrett',
  'Lyttleton',
  'Penny Hassett',
  'Waterley Cross',
  'Westbury',
  'Hazel Wood',
];

const DEFINITION = {
  pages: [
    {
      key: 'all',
      title: { en: 'Every kind of question', cy: 'Pob math o gwestiwn' },
      fields: [
        {
          key: 'before',
          kind: 'note',
          label: { en: 'Before you begin', cy: 'Cyn i chi ddechrau' },
          text: {
            en: 'Have your reference at hand. It stands at the top of our letter.',
            cy: 'Cadwch eich cyfeirnod wrth law. Mae ar frig ein llythyr.',
          },
        },
        {
          key: 'hurt',
          kind: 'yes-no',
          label: { en: 'Was anybody hurt?', cy: 'A gafodd unrhyw un ei anafu?' },
          required: true,
        },
        {
          key: 'how',
          kind: 'long-text',
          label: { en: 'How were they hurt?', cy: 'Sut cawsant eu hanafu?' },
          required: true,
          when: { field: 'hurt', equals: 'yes' },
        },
        {
          key: 'ward',
          kind: 'choice',
          label: { en: 'Ward', cy: 'Ward' },
          required: true,
          options: wards.map((label) => ({ value: label.toLowerCase().replace(' ', '-'), label })),
        },
        {
          key: 'where',
          kind: 'place',
          label: { en: 'Where is it?', cy: 'Ble mae?' },
          required: true,
          area: { south: 52.19, west: -2.04, north: 52.25, east: -1.94 },
          marks: [
            { name: 'Ambridge', latitude: 52.22, longitude: -1.99 },
            { name: 'Penny Hassett', latitude: 52.205, longitude: -1.955 },
          ],
        },
        {
          key: 'cost',
          kind: 'money',
          label: { en: 'What did it cost you?', cy: 'Faint gostiodd i chi?' },
        },
        {
          key: 'happened',
          kind: 'date-time',
          label: { en: 'When did it happen?', cy: 'Pryd digwyddodd?' },
          hint: { en: 'For example, 27 3 2026 at 14 30', cy: 'Er enghraifft, 27 3 2026 am 14 30' },
          required: true,
          time: 'past',
        },
        {
          key: 'photos',
          kind: 'files',
          label: { en: 'Photos', cy: 'Lluniau' },
          hint: { en: 'Up to 5, each of 10 MB at most', cy: 'Hyd at 5, pob un yn 10 MB ar y mwyaf' },
          most: 5,
        },
        {
          key: 'people',
          kind: 'group',
          label: { en: 'Who saw it?', cy: 'Pwy a’i gwelodd?' },
          entry: { en: 'Person', cy: 'Person' },
          most: 4,
          fields: [
            { key: 'called', kind: 'text', label: { en: 'Name', cy: 'Enw' }, required: true },
            { key: 'reach', kind: 'phone', label: { en: 'Phone number', cy: 'Rhif ffôn' } },
          ],
        },
      ],
    },
  ],
};

const FILES = [
  {
    id: '1',
    name: 'Borchester Road, after the rain.jpg',
    bytes: 2_480_000,
    href: '#photos',
    removable: true,
  },
  {
    id: '2',
    name: 'a-very-long-name-without-any-space-that-a-camera-made-up-20260312.png',
    bytes: 84_000,
    href: '#photos',
    removable: true,
  },
];
const TYPED: Typed = {
  hurt: 'yes',
  'where-latitude': '52.22',
  'where-longitude': '-1.96',
  cost: '12.345',
  'happened-day': '12',
  'happened-month': '3',
  'happened-year': '2026',
  'happened-hour': '25',
  'happened-minute': '00',
  'people-entries': '2',
  'people-1-called': 'Joe',
  'people-2-reach': '0163',
};

function pageIn(language: Language, typed: Typed, isSent: boolean): RaisePage {
  const say = sayIn(language);
  const [page] = formIn(DEFINITION, language).pages;
  const fields = page?.fields ?? [];
  const read = answersSchema(fields, { today: '2026-03-12', say, before: {}, files: {} }).safeParse(typed);
  const issues = isSent ? (read.error?.issues ?? []) : [];
  const errors = issues.map(({ path, message }) => ({ field: String(path[0]), text: message }));
  return {
    typeName: language === 'en' ? 'Pothole' : 'Twll yn y ffordd',
    title: page?.title ?? '',
    step: { page: 2, of: 3 },
    action: '/raising/check',
    takesFiles: true,
    fields: fields.map((field) => question(field, typed, errors, say, field.kind === 'files' ? FILES : [])),
    errors,
    submit: say('fields.continue'),
  };
}

export const everyKindPages: GalleryPages = {
  '/raising/page-kinds': {
    view: 'raising/page',
    model: pageIn('en', {}, false),
    chrome: citizen('Every kind of question'),
  },
  '/raising/page-kinds-errors': {
    view: 'raising/page',
    model: pageIn('en', TYPED, true),
    chrome: citizen('Every kind of question, with errors'),
  },
  '/raising/page-kinds-welsh': {
    view: 'raising/page',
    model: pageIn('cy', TYPED, true),
    chrome: citizen('Pob math o gwestiwn', { language: 'cy' }),
  },
};
