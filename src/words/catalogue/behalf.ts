// What a form says to staff who fill it in for somebody else.
import type { Words } from '../text.ts';

export const behalfWords = {
  'behalf.for': { en: 'For {name}', cy: 'Ar ran {name}' },
  'behalf.new-contact': { en: 'somebody new', cy: 'rhywun newydd' },
  'behalf.change': { en: 'Change whom it is for', cy: 'Newid ar ran pwy mae hwn' },
  'behalf.similar': { en: 'Duplicate? Their open cases', cy: 'Dyblyg? Eu hachosion agored' },
  'behalf.similar-text': {
    en: 'If one of these is about the same thing, add to it instead of raising another.',
    cy: 'Os yw un o’r rhain yn ymwneud â’r un peth, ychwanegwch ato yn hytrach nag agor un arall.',
  },
  'behalf.another': {
    en: 'Raise another case for somebody',
    cy: 'Agor achos arall ar ran rhywun',
  },
  'behalf.reference': { en: 'Reference', cy: 'Cyfeirnod' },
  'behalf.what': { en: 'What', cy: 'Beth' },
  'behalf.status': { en: 'Status', cy: 'Statws' },
  'behalf.raised': { en: 'Raised', cy: 'Agorwyd' },
  'behalf.gone': {
    en: '{name} has no account that can own it any more. Choose again whom it is for.',
    cy: 'Nid oes gan {name} gyfrif a all fod yn berchen arno mwyach. Dewiswch eto ar ran pwy y mae.',
  },
  'behalf.own-address': {
    en: 'This is for somebody else, so it can’t have your own e-mail address. Write theirs, or leave it empty.',
    cy: 'Mae hwn ar ran rhywun arall, felly ni all gynnwys eich cyfeiriad e-bost chi. Ysgrifennwch eu cyfeiriad nhw, neu gadewch ef yn wag.',
  },
} as const satisfies Words;
