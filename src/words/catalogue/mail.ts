// What letters to owners and account holders say.
import type { Words } from '../text.ts';

export const mailWords = {
  'mail.greeting': {
    en: '{named, select, yes {Dear {name},} other {Hello,}}',
    cy: '{named, select, yes {Annwyl {name},} other {Helo,}}',
  },
  'mail.reference': { en: 'Reference: {reference}', cy: 'Cyfeirnod: {reference}' },
  'mail.about': { en: 'About: {type}', cy: 'Ynghylch: {type}' },
  'mail.received': { en: 'Received: {date}', cy: 'Derbyniwyd: {date}' },
  'mail.status': { en: 'Status: {status}', cy: 'Statws: {status}' },
  'mail.follow': { en: 'Follow your case', cy: 'Dilyn eich achos' },
  'mail.read': { en: 'Read your case', cy: 'Darllen eich achos' },
  'mail.read-and-answer': { en: 'Read it and answer', cy: 'Ei ddarllen ac ateb' },
  'mail.first-link': {
    en: 'To follow your case, open the link in the latest message from us that has one.',
    cy: 'I ddilyn eich achos, agorwch y ddolen yn y neges ddiweddaraf gennym sy’n cynnwys un.',
  },
  'mail.new-link': { en: 'Lost it? Ask for a new link', cy: 'Wedi’i cholli? Gofynnwch am ddolen newydd' },
  'mail.link-is-yours': {
    en: 'The link is yours alone: whoever has it can read your case and write to us about it. Please keep this message.',
    cy: 'Eich dolen chi yn unig yw hon: gall pwy bynnag sydd â hi ddarllen eich achos ac ysgrifennu atom amdano. Cadwch y neges hon, os gwelwch yn dda.',
  },

  'mail.raise-subject': {
    en: '[{reference}] We have received your case',
    cy: '[{reference}] Rydym wedi derbyn eich achos',
  },
  'mail.raise': {
    en: 'Thank you for telling us. We have received your case{titled, select, yes { “{title}”} other {}} and will look at it.',
    cy: 'Diolch am roi gwybod i ni. Rydym wedi derbyn eich achos{titled, select, yes { “{title}”} other {}} a byddwn yn edrych arno.',
  },
  'mail.raise-quote': {
    en: 'If you write or call, please give us the reference.',
    cy: 'Os byddwch yn ysgrifennu neu’n ffonio, rhowch y cyfeirnod i ni, os gwelwch yn dda.',
  },

  'mail.change-status-subject': {
    en: '[{reference}] Your case is now: {status}',
    cy: '[{reference}] Statws eich achos nawr: {status}',
  },
  'mail.change-status': {
    en: 'The status of your case{titled, select, yes { “{title}”} other {}} has changed. It is now: {status}.',
    cy: 'Mae statws eich achos{titled, select, yes { “{title}”} other {}} wedi newid. Dyma’r statws nawr: {status}.',
  },

  'mail.close-subject': {
    en: '[{reference}] Your case is closed',
    cy: '[{reference}] Mae eich achos wedi’i gau',
  },
  'mail.close': {
    en: 'We have closed your case{titled, select, yes { “{title}”} other {}}.',
    cy: 'Rydym wedi cau eich achos{titled, select, yes { “{title}”} other {}}.',
  },
  'mail.close-reason': { en: 'Reason: {reason}', cy: 'Rheswm: {reason}' },
  'mail.close-feedback': {
    en: 'Was this resolved? Please tell us on the page of your case.',
    cy: 'A gafodd hwn ei ddatrys? Rhowch wybod i ni ar dudalen eich achos, os gwelwch yn dda.',
  },

  'mail.reopen-subject': {
    en: '[{reference}] Your case is open again',
    cy: '[{reference}] Mae eich achos wedi’i ailagor',
  },
  'mail.reopen': {
    en: 'We have opened your case{titled, select, yes { “{title}”} other {}} again. It is now: {status}.',
    cy: 'Rydym wedi ailagor eich achos{titled, select, yes { “{title}”} other {}}. Dyma’r statws nawr: {status}.',
  },

  'mail.add-public-note-subject': {
    en: '[{reference}] A message about your case',
    cy: '[{reference}] Neges am eich achos',
  },
  'mail.add-public-note': {
    en: 'There is a new note on your case{titled, select, yes { “{title}”} other {}}{quoted, select, yes {:} other {.}}',
    cy: 'Mae nodyn newydd ar eich achos{titled, select, yes { “{title}”} other {}}{quoted, select, yes {:} other {.}}',
  },

  'mail.attach-file-subject': {
    en: '[{reference}] A new file on your case',
    cy: '[{reference}] Ffeil newydd ar eich achos',
  },
  'mail.attach-file': {
    en: 'There is a new file on your case{titled, select, yes { “{title}”} other {}}{quoted, select, yes {:} other {.}}',
    cy: 'Mae ffeil newydd ar eich achos{titled, select, yes { “{title}”} other {}}{quoted, select, yes {:} other {.}}',
  },

  'mail.book-appointment-subject': {
    en: '[{reference}] Your appointment {step, select, changed {has changed} cancelled {is cancelled} other {is booked}}',
    cy: '[{reference}] {step, select, changed {Mae eich apwyntiad wedi newid} cancelled {Mae eich apwyntiad wedi’i ganslo} other {Mae eich apwyntiad wedi’i drefnu}}',
  },
  'mail.book-appointment': {
    en: '{step, select, changed {An appointment about your case has changed. This is how it stands now:} cancelled {This appointment about your case is cancelled:} other {We have booked an appointment with you about your case:}}',
    cy: '{step, select, changed {Mae apwyntiad ynghylch eich achos wedi newid. Dyma sut mae nawr:} cancelled {Mae’r apwyntiad hwn ynghylch eich achos wedi’i ganslo:} other {Rydym wedi trefnu apwyntiad gyda chi ynghylch eich achos:}}',
  },
  'mail.appointment-what': { en: 'What: {what}', cy: 'Beth: {what}' },
  'mail.appointment-when': { en: 'When: {when}', cy: 'Pryd: {when}' },
  'mail.appointment-where': { en: 'Where: {place}', cy: 'Ble: {place}' },
  'mail.appointment-calendar': {
    en: 'Open the attached file to {step, select, changed {change it in} cancelled {take it out of} other {put it into}} your calendar.',
    cy: 'Agorwch y ffeil sydd ynghlwm i’w {step, select, changed {newid yn} cancelled {dynnu o} other {roi yn}} eich calendr.',
  },

  'mail.contact-owner-subject': {
    en: '[{reference}] We have a question about your case',
    cy: '[{reference}] Mae gennym gwestiwn am eich achos',
  },
  'mail.contact-owner': {
    en: 'To go on with your case{titled, select, yes { “{title}”} other {}}, we need to know something from you{quoted, select, yes {:} other {.}}',
    cy: 'Er mwyn parhau â’ch achos{titled, select, yes { “{title}”} other {}}, mae angen i ni wybod rhywbeth gennych chi{quoted, select, yes {:} other {.}}',
  },
  'mail.contact-owner-link': { en: 'Answer the question', cy: 'Ateb y cwestiwn' },

  'mail.email-owner-subject': { en: '[{reference}] {subject}', cy: '[{reference}] {subject}' },
  'mail.email-owner': {
    en: 'We are writing to you about your case{titled, select, yes { “{title}”} other {}}:',
    cy: 'Rydym yn ysgrifennu atoch am eich achos{titled, select, yes { “{title}”} other {}}:',
  },

  'mail.convert-subject': {
    en: '[{reference}] Your case is handled as: {type}',
    cy: '[{reference}] Mae eich achos yn cael ei drin fel: {type}',
  },
  'mail.convert': {
    en: 'Your case{titled, select, yes { “{title}”} other {}} belongs with another team. It is handled as {type} now, and its reference stays the same.',
    cy: 'Mae eich achos{titled, select, yes { “{title}”} other {}} yn perthyn i dîm arall. Mae’n cael ei drin fel {type} nawr, ac mae ei gyfeirnod yn aros yr un fath.',
  },

  'mail.send-link-subject': {
    en: '[{reference}] Your new link',
    cy: '[{reference}] Eich dolen newydd',
  },
  'mail.send-link': {
    en: 'Somebody, probably you, asked for a new link to your case. Links that we sent you before no longer work.',
    cy: 'Gofynnodd rhywun, chi yn ôl pob tebyg, am ddolen newydd i’ch achos. Nid yw dolenni a anfonwyd atoch o’r blaen yn gweithio mwyach.',
  },
  'mail.send-link-account': {
    en: 'Your case belongs to your account: sign in to follow it.',
    cy: 'Mae eich achos yn perthyn i’ch cyfrif: mewngofnodwch i’w ddilyn.',
  },
} as const satisfies Words;
