// What forms say by themselves: parts of questions, and what is wrong with an answer. `label` is the field's own words,
// `thing` the same inside an English sentence, `subject` at the beginning of one.
import type { Words } from '../text.ts';

export const fieldWords = {
  'fields.continue': { en: 'Continue', cy: 'Parhau' },
  'fields.optional': { en: '(optional)', cy: '(dewisol)' },
  'fields.error': { en: 'Error:', cy: 'Gwall:' },
  'fields.maybe': {
    en: 'Answer this only if it fits your other answers on this page.',
    cy: 'Atebwch hwn dim ond os yw’n berthnasol i’ch atebion eraill ar y dudalen hon.',
  },
  'fields.now-asked': { en: 'Now asked too: {label}', cy: 'Gofynnir hyn hefyd nawr: {label}' },
  'fields.not-asked': { en: 'No longer asked: {label}', cy: 'Ni ofynnir hyn mwyach: {label}' },
  'fields.yes': { en: 'Yes', cy: 'Ie' },
  'fields.no': { en: 'No', cy: 'Na' },
  'fields.day': { en: 'Day', cy: 'Diwrnod' },
  'fields.month': { en: 'Month', cy: 'Mis' },
  'fields.year': { en: 'Year', cy: 'Blwyddyn' },
  'fields.hour': { en: 'Hour', cy: 'Awr' },
  'fields.minute': { en: 'Minute', cy: 'Munud' },
  'fields.line1': { en: 'Address line 1', cy: 'Llinell cyfeiriad 1' },
  'fields.line2': { en: 'Address line 2 (optional)', cy: 'Llinell cyfeiriad 2 (dewisol)' },
  'fields.town': { en: 'Town or city', cy: 'Tref neu ddinas' },
  'fields.postcode': { en: 'Postcode', cy: 'Cod post' },
  'fields.latitude': { en: 'Latitude', cy: 'Lledred' },
  'fields.longitude': { en: 'Longitude', cy: 'Hydred' },
  'fields.map': {
    en: 'Map for “{label}”: press where it is',
    cy: 'Map ar gyfer “{label}”: pwyswch lle mae',
  },
  'fields.map-hint': {
    en: 'Press on the map where it is, or type its latitude and longitude.',
    cy: 'Pwyswch ar y map lle mae, neu teipiwch ei ledred a’i hydred.',
  },
  'fields.map-keys': {
    en: 'On the map, the arrow keys move the mark.',
    cy: 'Ar y map, mae’r bysellau saeth yn symud y marc.',
  },
  'fields.map-now': {
    en: 'The mark is at {latitude}, {longitude}',
    cy: 'Mae’r marc yn {latitude}, {longitude}',
  },
  'fields.position': { en: 'Use my position', cy: 'Defnyddio fy lleoliad' },
  'fields.position-off': {
    en: 'Your position is off this map. Press on the map instead.',
    cy: 'Mae eich lleoliad oddi ar y map hwn. Pwyswch ar y map yn lle hynny.',
  },
  'fields.no-position': {
    en: 'Your device didn’t tell us where you are. Press on the map instead.',
    cy: 'Ni ddywedodd eich dyfais ble rydych chi. Pwyswch ar y map yn lle hynny.',
  },
  'fields.characters': {
    en: 'You can enter up to {most, number} characters',
    cy: 'Gallwch roi hyd at {most, number} nod',
  },
  'fields.choose-one': { en: 'Choose one', cy: 'Dewiswch un' },
  'fields.search-none': { en: 'Nothing found', cy: 'Dim byd wedi’i ganfod' },
  'fields.search-hint': {
    en: 'Type to search. When results are shown, use the up and down arrows to look at them and Enter to choose.',
    cy: 'Teipiwch i chwilio. Pan fydd canlyniadau, defnyddiwch y saethau i fyny ac i lawr i’w gweld ac Enter i ddewis.',
  },
  'fields.show-password': { en: 'Show password', cy: 'Dangos y cyfrinair' },
  'fields.show': { en: 'Show', cy: 'Dangos' },
  'fields.hide': { en: 'Hide', cy: 'Cuddio' },
  'fields.hide-password': { en: 'Hide password', cy: 'Cuddio’r cyfrinair' },
  'fields.password-shown': { en: 'Your password is visible', cy: 'Mae eich cyfrinair i’w weld' },
  'fields.password-hidden': { en: 'Your password is hidden', cy: 'Mae eich cyfrinair wedi’i guddio' },
  // The numbers in these are filled in by the browser: they are told %{count}, which its script knows.
  'fields.one-left': { en: 'You have {count} character remaining', cy: 'Mae gennych {count} nod ar ôl' },
  'fields.some-left': { en: 'You have {count} characters remaining', cy: 'Mae gennych {count} nod ar ôl' },
  'fields.none-left': { en: 'You have 0 characters remaining', cy: 'Mae gennych 0 nod ar ôl' },
  'fields.one-over': {
    en: 'You have {count} character too many',
    cy: 'Mae gennych {count} nod yn ormod',
  },
  'fields.some-over': {
    en: 'You have {count} characters too many',
    cy: 'Mae gennych {count} nod yn ormod',
  },
  'fields.choose-files': { en: 'Choose files', cy: 'Dewis ffeiliau' },
  'fields.drop-files': { en: 'or drop files', cy: 'neu ollwng ffeiliau' },
  'fields.no-file-chosen': { en: 'No file chosen', cy: 'Dim ffeil wedi’i dewis' },
  'fields.files-chosen-one': { en: '{count} file chosen', cy: '{count} ffeil wedi’i dewis' },
  'fields.files-chosen': { en: '{count} files chosen', cy: '{count} ffeil wedi’u dewis' },
  'fields.drop-here': { en: 'Files can be dropped here', cy: 'Gellir gollwng ffeiliau yma' },
  'fields.drop-left': { en: 'Left the place to drop files', cy: 'Wedi gadael y man gollwng ffeiliau' },
  'fields.files-added': { en: 'Added so far', cy: 'Wedi’u hychwanegu hyd yn hyn' },
  'fields.file-size': {
    en: '{unit, select, MB {{size, number} MB} other {{size, number} kB}}',
    cy: '{unit, select, MB {{size, number} MB} other {{size, number} kB}}',
  },
  'fields.remove': { en: 'Remove', cy: 'Tynnu' },
  'fields.entry': { en: '{entry} {number}', cy: '{entry} {number}' },
  'fields.entry-answer': { en: '{entry}: {label}', cy: '{entry}: {label}' },
  'fields.add-another': { en: 'Add another', cy: 'Ychwanegu un arall' },
  'fields.a-number': { en: '{number, number, ::.######}', cy: '{number, number, ::.######}' },
  'fields.an-amount': {
    en: '{pounds, number, ::currency/GBP}',
    cy: '{pounds, number, ::currency/GBP}',
  },
  'fields.date': { en: '{date, date, ::dMMMMyyyy}', cy: '{date, date, ::dMMMMyyyy}' },
  'fields.date-time': {
    en: '{date, date, ::dMMMMyyyy} at {time}',
    cy: '{date, date, ::dMMMMyyyy} am {time}',
  },

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
