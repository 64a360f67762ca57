// The pages of the form builder in the gallery.
import type { FormKindsPage, FormPage, FormPartPage, FormTryPage } from '../../src/setup/forms/models.ts';
import { type GalleryPages, staff } from './chrome.ts';

const form: FormPage = {
  title: 'Form: Pothole',
  tags: [{ text: 'changed in your draft', tone: 'warning' }],
  intro: 'What whoever raises a case is asked.',
  errors: [],
  problems: [{ text: 'The page “Photos” asks for nothing.', href: '#page-photos' }],
  actions: [
    { text: 'See it and try it', href: '/setup/form-try', kind: 'secondary' },
    { text: 'Add a page', href: '/setup/form-part' },
  ],
  action: '/setup/form',
  pages: [
    {
      ...{ key: 'hole', id: 'page-hole', text: 'What is it like?', href: '/setup/form-part', problems: [] },
      buttons: [{ text: 'Move down', value: 'down:page:hole' }],
      fields: [
        {
          ...{
            key: 'size',
            id: 'field-size',
            text: 'How big is it?',
            href: '/setup/form-part',
            problems: [],
          },
          note: 'Choice of one, must be answered',
          buttons: [
            { text: 'Move up', value: 'up:field:size' },
            { text: 'Move down', value: 'down:field:size' },
          ],
        },
        {
          ...{ key: 'people', id: 'field-people', text: 'Who was hurt?', href: '/setup/form-part' },
          note: 'Group that repeats',
          when: 'Only where “How big is it?” is “Bigger”',
          problems: ['“Who was hurt?” asks for nothing in an entry.'],
          buttons: [{ text: 'Move up', value: 'up:field:people' }],
          inside: [
            {
              ...{
                id: 'field-people-name',
                text: 'Name',
                href: '/setup/form-part',
                problems: [],
                buttons: [],
              },
              note: 'Short text',
            },
          ],
          add: { text: 'Add a field to each entry', href: '/setup/form-kinds' },
        },
      ],
      add: { text: 'Add a field', href: '/setup/form-kinds' },
      see: { text: 'See this page', href: '/setup/form-try' },
    },
    {
      ...{ key: 'photos', id: 'page-photos', text: 'Photos', href: '/setup/form-part', fields: [] },
      problems: ['The page “Photos” asks for nothing.'],
      buttons: [{ text: 'Move up', value: 'up:page:photos' }],
      add: { text: 'Add a field', href: '/setup/form-kinds' },
      see: { text: 'See this page', href: '/setup/form-try' },
    },
  ],
  none: 'It has no pages yet.',
};

const part: FormPartPage = {
  title: 'How big is it?',
  errors: [{ field: 'label', text: 'Write what the field is called' }],
  problems: ['The rule of “How big is it?” asks for “Where”, which isn’t answered before it.'],
  facts: [{ key: 'Kind', value: 'Choice of one', change: { href: '/setup/form-kinds', what: 'the kind' } }],
  uses: [{ text: 'When “Who was hurt?” is asked', href: '/setup/form-part' }],
  action: '/setup/form-part',
  fields: [{ kind: 'text', name: 'label', label: 'Question or label', required: true, error: 'Write it' }],
  conditions: [[{ kind: 'text', name: 'rule-value-1', label: 'Condition 1: compared with' }]],
  submit: 'Keep in my draft',
  remove: {
    title: 'Take it out',
    text: 'It isn’t asked any more.',
    action: '/setup/form-part',
    submit: 'Take the field out',
  },
};

const kinds: FormKindsPage = {
  title: 'What is to be added?',
  kinds: [
    { text: 'Short text', about: 'One line.', href: '/setup/form-part' },
    { text: 'Yes or no', about: 'A question with two answers.', href: '/setup/form-part' },
  ],
};

const tried: FormTryPage = {
  title: 'Try it: Pothole',
  problems: [],
  done: 'Everything is answered: it could be sent like this.',
  box: {
    ...{ action: '/setup/form-try', narrow: true, language: 'cy', hidden: [], typeName: 'Pothole' },
    views: [
      {
        title: 'Language',
        choices: [
          { text: 'English', value: 'language:en', current: false },
          { text: 'Welsh', value: 'language:cy', current: true },
        ],
      },
    ],
    title: 'Ble mae e?',
    step: { page: 1, of: 3 },
    fields: [{ kind: 'text', name: 'where', label: 'Stryd a lle', required: true }],
    errors: [],
    submit: 'Ymlaen',
  },
  came: {
    caption: 'What these answers lead to',
    columns: ['Page', 'Field', 'Asked', 'Answer, or what is wrong'],
    rows: [
      [
        { text: 'Ble mae e?' },
        { text: 'Stryd a lle' },
        { tags: [{ text: 'Asked', tone: 'open' }] },
        { text: '' },
      ],
    ],
  },
};

const page = (view: string, model: { title: string }): GalleryPages => ({
  [`/${view}`]: { view, model, chrome: staff(model.title, 'Setup') },
});

export const builderPages: GalleryPages = {
  ...page('setup/form', form),
  ...page('setup/form-part', part),
  ...page('setup/form-kinds', kinds),
  ...page('setup/form-try', tried),
};
