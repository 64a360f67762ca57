// What is wrong with an answer. `label` is the field's own words, `thing` the same inside an English sentence, `subject`
// at the beginning of one.
import type { Words } from '../text.ts';

export const wrongAnswerWords = {
  'fields.the-answer': { en: 'The answer to “{label}”', cy: 'Yr ateb i “{label}”' },
  'fields.enter': { en: 'Enter {thing}', cy: 'Rhowch “{label}”' },
  'fields.answer': { en: 'Answer “{label}”', cy: 'Atebwch “{label}”' },
  'fields.select': { en: 'Select {thing}', cy: 'Dewiswch “{label}”' },
  'fields.select-answer': {
    en: 'Select an answer to “{label}”',
    cy: 'Dewiswch ateb i “{label}”',
  },
  'fields.and': { en: ' and ', cy: ', ' },
  'fields.incomplete': {
    en: '{subject} must include {parts}',
    cy: 'Mae angen hyn hefyd yn yr ateb i “{label}”: {parts}',
  },
  'fields.a-day': { en: 'a day', cy: 'diwrnod' },
  'fields.a-month': { en: 'a month', cy: 'mis' },
  'fields.a-year': { en: 'a year', cy: 'blwyddyn' },
  'fields.an-hour': { en: 'an hour', cy: 'awr' },
  'fields.a-minute': { en: 'a minute', cy: 'munud' },
  'fields.a-line1': { en: 'a first line', cy: 'llinell gyntaf' },
  'fields.a-town': { en: 'a town or city', cy: 'tref neu ddinas' },
  'fields.a-postcode': { en: 'a postcode', cy: 'cod post' },
  'fields.a-latitude': { en: 'a latitude', cy: 'lledred' },
  'fields.a-longitude': { en: 'a longitude', cy: 'hydred' },
  'fields.too-long': {
    en: '{subject} must be {most, number} characters or fewer',
    cy: 'Rhaid i’r ateb i “{label}” fod yn {most, number} nod neu lai',
  },
  'fields.too-short': {
    en: '{subject} must be {least, number} characters or more',
    cy: 'Rhaid i’r ateb i “{label}” fod yn {least, number} nod neu fwy',
  },
  'fields.no-email': {
    en: 'Enter an e-mail address in the correct format, like name@example.com',
    cy: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
  },
  'fields.no-phone': {
    en: 'Enter a phone number, like 01632 960 001 or +44 808 157 0192',
    cy: 'Rhowch rif ffôn, fel 01632 960 001 neu +44 808 157 0192',
  },
  'fields.no-number': {
    en: '{subject} must be a number, like 12',
    cy: 'Rhaid i’r ateb i “{label}” fod yn rhif, fel 12',
  },
  'fields.no-money': {
    en: '{subject} must be an amount of money, like 12 or 12.50',
    cy: 'Rhaid i’r ateb i “{label}” fod yn swm o arian, fel 12 neu 12.50',
  },
  'fields.between': {
    en: '{subject} must be between {least} and {most}',
    cy: 'Rhaid i’r ateb i “{label}” fod o leiaf {least} a dim mwy na {most}',
  },
  'fields.at-least': {
    en: '{subject} must be {least} or more',
    cy: 'Rhaid i’r ateb i “{label}” fod yn {least} neu fwy',
  },
  'fields.at-most': {
    en: '{subject} must be {most} or less',
    cy: 'Rhaid i’r ateb i “{label}” fod yn {most} neu lai',
  },
  'fields.short-year': {
    en: 'The year of “{label}” must have 4 numbers',
    cy: 'Rhaid i’r flwyddyn yn “{label}” fod â 4 rhif',
  },
  'fields.no-date': {
    en: '{subject} must be a real date, like 27 3 2026',
    cy: 'Rhaid i’r ateb i “{label}” fod yn ddyddiad go iawn, fel 27 3 2026',
  },
  'fields.no-time': {
    en: '{subject} must have a real time of the 24 hours, like 9 30 or 17 05',
    cy: 'Rhaid i’r ateb i “{label}” gynnwys amser go iawn yn y cloc 24 awr, fel 9 30 neu 17 05',
  },
  'fields.not-past': {
    en: '{subject} must be today or in the past',
    cy: 'Rhaid i’r ateb i “{label}” fod heddiw neu yn y gorffennol',
  },
  'fields.not-future': {
    en: '{subject} must be today or in the future',
    cy: 'Rhaid i’r ateb i “{label}” fod heddiw neu yn y dyfodol',
  },
  'fields.not-yet': {
    en: '{subject} must be in the past',
    cy: 'Rhaid i’r ateb i “{label}” fod yn y gorffennol',
  },
  'fields.over': {
    en: '{subject} must be in the future',
    cy: 'Rhaid i’r ateb i “{label}” fod yn y dyfodol',
  },
  'fields.line-too-long': {
    en: 'Each line of {thing} must be {most, number} characters or fewer',
    cy: 'Rhaid i bob llinell o’r ateb i “{label}” fod yn {most, number} nod neu lai',
  },
  'fields.too-few-choices': {
    en: 'Select at least {least, number} of “{label}”',
    cy: 'Dewiswch o leiaf {least, number} ar gyfer “{label}”',
  },
  'fields.too-many-choices': {
    en: 'Select at most {most, number} of “{label}”',
    cy: 'Dewiswch ddim mwy na {most, number} ar gyfer “{label}”',
  },
  'fields.no-place': {
    en: '{subject} must be in degrees, like 52.476 and -1.894',
    cy: 'Rhaid i’r ateb i “{label}” fod mewn graddau, fel 52.476 a -1.894',
  },
  'fields.off-map': {
    en: '{subject} must be inside the area of the map',
    cy: 'Rhaid i’r ateb i “{label}” fod o fewn ardal y map',
  },
  'fields.no-file': {
    en: 'Choose a file for “{label}”',
    cy: 'Dewiswch ffeil ar gyfer “{label}”',
  },
  'fields.too-many-files': {
    en: '“{label}” takes at most {most, plural, one {# file} other {# files}}: remove some',
    cy: 'Mae “{label}” yn derbyn dim mwy na {most, number} ffeil: tynnwch rai',
  },
  'fields.too-few-entries': {
    en: 'Fill in at least {least, number} for “{label}”',
    cy: 'Llenwch o leiaf {least, number} ar gyfer “{label}”',
  },
  'fields.too-many-entries': {
    en: 'Fill in at most {most, number} for “{label}”, and remove the rest',
    cy: 'Llenwch ddim mwy na {most, number} ar gyfer “{label}”, a thynnwch y gweddill',
  },
} as const satisfies Words;
