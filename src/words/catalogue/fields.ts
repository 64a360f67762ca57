// What forms say by themselves around questions and answers.
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
  'fields.drop-files': { en: 'You can also drop files here.', cy: 'Gallwch hefyd ollwng ffeiliau yma.' },
  'fields.files-added': { en: 'Added so far', cy: 'Wedi’u hychwanegu hyd yn hyn' },
  'fields.file-size': {
    en: '{unit, select, MB {{size, number} MB} other {{size, number} KB}}',
    cy: '{unit, select, MB {{size, number} MB} other {{size, number} KB}}',
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
} as const satisfies Words;
