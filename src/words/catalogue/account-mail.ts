// What letters about accounts say.
import type { Words } from '../text.ts';

export const accountMailWords = {
  'mail.account-hello': { en: 'Hello,', cy: 'Helô,' },
  'mail.account-ignore': {
    en: 'If you didn’t ask for this, you need do nothing: nothing happens unless the link is opened.',
    cy: 'Os na wnaethoch ofyn am hyn, nid oes angen i chi wneud dim: ni fydd dim yn digwydd oni bai bod y ddolen yn cael ei hagor.',
  },
  'mail.account-day': {
    en: 'The link works once, within 24 hours.',
    cy: 'Mae’r ddolen yn gweithio unwaith, o fewn 24 awr.',
  },
  'mail.account-hour': {
    en: 'The link works once, within an hour.',
    cy: 'Mae’r ddolen yn gweithio unwaith, o fewn awr.',
  },
  'mail.account-not-you': {
    en: 'If that wasn’t you, choose a new password at once, and tell us.',
    cy: 'Os nad chi wnaeth hynny, dewiswch gyfrinair newydd ar unwaith, a rhowch wybod i ni.',
  },
  'mail.account-new-password': { en: 'Choose a new password', cy: 'Dewis cyfrinair newydd' },
  'mail.account-sign-in': { en: 'Sign in', cy: 'Mewngofnodi' },

  'mail.account-register-subject': { en: 'Create your account', cy: 'Creu eich cyfrif' },
  'mail.account-register-text': {
    en: 'Somebody, probably you, wants to create an account with {site} for this e-mail address.',
    cy: 'Mae rhywun, chi yn ôl pob tebyg, am greu cyfrif gyda {site} ar gyfer y cyfeiriad e-bost hwn.',
  },
  'mail.account-register-link': { en: 'Create the account', cy: 'Creu’r cyfrif' },

  'mail.account-known-subject': { en: 'You already have an account', cy: 'Mae gennych gyfrif yn barod' },
  'mail.account-known-text': {
    en: 'Somebody, probably you, wanted to create an account with {site} for this e-mail address. It has one already: sign in to it. If you don’t know the password, choose a new one.',
    cy: 'Roedd rhywun, chi yn ôl pob tebyg, am greu cyfrif gyda {site} ar gyfer y cyfeiriad e-bost hwn. Mae ganddo un yn barod: mewngofnodwch iddo. Os nad ydych yn gwybod y cyfrinair, dewiswch un newydd.',
  },

  'mail.account-unknown-subject': {
    en: 'There is no account for this address',
    cy: 'Nid oes cyfrif ar gyfer y cyfeiriad hwn',
  },
  'mail.account-unknown-text': {
    en: 'Somebody, probably you, asked {site} for a new password. This e-mail address has no account there. Perhaps you used another address.',
    cy: 'Gofynnodd rhywun, chi yn ôl pob tebyg, i {site} am gyfrinair newydd. Nid oes gan y cyfeiriad e-bost hwn gyfrif yno. Efallai i chi ddefnyddio cyfeiriad arall.',
  },

  'mail.account-inactive-subject': {
    en: 'Your account is switched off',
    cy: 'Mae eich cyfrif wedi’i ddiffodd',
  },
  'mail.account-inactive-text': {
    en: 'Somebody, probably you, wanted to use the account of this e-mail address with {site}. An administrator has switched it off. If you think that is a mistake, ask us.',
    cy: 'Roedd rhywun, chi yn ôl pob tebyg, am ddefnyddio cyfrif y cyfeiriad e-bost hwn gyda {site}. Mae gweinyddwr wedi’i ddiffodd. Os credwch mai camgymeriad yw hynny, gofynnwch i ni.',
  },

  'mail.account-reset-subject': { en: 'Choose a new password', cy: 'Dewis cyfrinair newydd' },
  'mail.account-reset-text': {
    en: 'Somebody, probably you, asked {site} for a new password for the account of this e-mail address.',
    cy: 'Gofynnodd rhywun, chi yn ôl pob tebyg, i {site} am gyfrinair newydd ar gyfer cyfrif y cyfeiriad e-bost hwn.',
  },

  'mail.account-invited-subject': { en: 'Your account is waiting', cy: 'Mae eich cyfrif yn aros' },
  'mail.account-invited-text': {
    en: '{site} has made an account for you. You sign in with this e-mail address. Choose your password to begin.',
    cy: 'Mae {site} wedi creu cyfrif i chi. Byddwch yn mewngofnodi gyda’r cyfeiriad e-bost hwn. Dewiswch eich cyfrinair i ddechrau.',
  },
  'mail.account-invited-link': { en: 'Choose your password', cy: 'Dewis eich cyfrinair' },
  'mail.account-invited-week': {
    en: 'The link works once, within seven days. After that, ask for a new password on the page where one signs in.',
    cy: 'Mae’r ddolen yn gweithio unwaith, o fewn saith diwrnod. Ar ôl hynny, gofynnwch am gyfrinair newydd ar y dudalen lle mae rhywun yn mewngofnodi.',
  },
  'mail.account-invited-ignore': {
    en: 'If you don’t know what this is about, you need do nothing. Please don’t pass the link on.',
    cy: 'Os nad ydych yn gwybod beth yw hyn, nid oes angen i chi wneud dim. Peidiwch â rhannu’r ddolen.',
  },

  'mail.account-change-email-subject': {
    en: 'Confirm your new e-mail address',
    cy: 'Cadarnhau eich cyfeiriad e-bost newydd',
  },
  'mail.account-change-email-text': {
    en: 'Somebody, probably you, wants to use this e-mail address for an account with {site}. To confirm it, sign in to that account.',
    cy: 'Mae rhywun, chi yn ôl pob tebyg, am ddefnyddio’r cyfeiriad e-bost hwn ar gyfer cyfrif gyda {site}. I’w gadarnhau, mewngofnodwch i’r cyfrif hwnnw.',
  },
  'mail.account-change-email-link': { en: 'Confirm the address', cy: 'Cadarnhau’r cyfeiriad' },

  'mail.account-email-taken-subject': {
    en: 'This address has an account already',
    cy: 'Mae gan y cyfeiriad hwn gyfrif yn barod',
  },
  'mail.account-email-taken-text': {
    en: 'Somebody, probably you, wanted to use this e-mail address for another account with {site}. It has an account already, and an address can have one alone. Sign in to that one, or use another address.',
    cy: 'Roedd rhywun, chi yn ôl pob tebyg, am ddefnyddio’r cyfeiriad e-bost hwn ar gyfer cyfrif arall gyda {site}. Mae ganddo gyfrif yn barod, ac un yn unig y gall cyfeiriad ei gael. Mewngofnodwch i hwnnw, neu defnyddiwch gyfeiriad arall.',
  },

  'mail.account-email-asked-subject': {
    en: 'Your e-mail address is about to change',
    cy: 'Mae eich cyfeiriad e-bost ar fin newid',
  },
  'mail.account-email-asked-text': {
    en: 'Somebody who is signed in to your account with {site} asked to change its e-mail address to {email}. It changes when the link that we sent there is opened.',
    cy: 'Gofynnodd rhywun sydd wedi mewngofnodi i’ch cyfrif gyda {site} am newid ei gyfeiriad e-bost i {email}. Bydd yn newid pan agorir y ddolen a anfonwyd yno.',
  },

  'mail.account-email-changed-subject': {
    en: 'Your e-mail address is changed',
    cy: 'Mae eich cyfeiriad e-bost wedi’i newid',
  },
  'mail.account-email-changed-text': {
    en: 'The e-mail address of your account with {site} is {email} now. Messages about your cases go there, and you sign in with it.',
    cy: 'Cyfeiriad e-bost eich cyfrif gyda {site} yw {email} nawr. Yno y bydd negeseuon am eich achosion yn mynd, a byddwch yn mewngofnodi gydag ef.',
  },
  'mail.account-email-changed-not-you': {
    en: 'If you didn’t change it, tell us at once.',
    cy: 'Os na wnaethoch ei newid, rhowch wybod i ni ar unwaith.',
  },

  'mail.account-password-changed-subject': {
    en: 'Your password is changed',
    cy: 'Mae eich cyfrinair wedi’i newid',
  },
  'mail.account-password-changed-text': {
    en: 'The password of your account with {site} was changed just now. Wherever else you were signed in, you are signed out.',
    cy: 'Newidiwyd cyfrinair eich cyfrif gyda {site} nawr. Rydych wedi’ch allgofnodi ym mhob man arall lle’r oeddech wedi mewngofnodi.',
  },

  'mail.account-closed-subject': { en: 'Your account is closed', cy: 'Mae eich cyfrif wedi’i gau' },
  'mail.account-closed-text': {
    en: 'Your account with {site} is closed, as you asked.',
    cy: 'Mae eich cyfrif gyda {site} wedi’i gau, fel y gofynnoch.',
  },
  'mail.account-closed-cases': {
    en: 'Your cases go on. For each of the newest that are open, you get a message with a link of its own. To follow another, ask for a link to it: you need its reference.',
    cy: 'Bydd eich achosion yn parhau. Ar gyfer pob un o’r rhai diweddaraf sy’n agored, cewch neges gyda’i dolen ei hun. I ddilyn un arall, gofynnwch am ddolen iddo: bydd angen ei gyfeirnod arnoch.',
  },
  'mail.account-closed-link': { en: 'Ask for a link', cy: 'Gofyn am ddolen' },

  'mail.account-case-link-subject': { en: 'The link to your case', cy: 'Y ddolen i’ch achos' },
  'mail.account-case-link-text': {
    en: 'You closed your account with {site}. Follow this case by the link below from now on.',
    cy: 'Rydych wedi cau eich cyfrif gyda {site}. Dilynwch yr achos hwn drwy’r ddolen isod o hyn ymlaen.',
  },
  'mail.account-case-link-link': { en: 'Follow your case', cy: 'Dilyn eich achos' },
  'mail.account-case-link-keep': {
    en: 'The link is yours alone: whoever has it can read your case and write to us about it. Please keep this message.',
    cy: 'Eich dolen chi yn unig yw hon: gall pwy bynnag sydd â hi ddarllen eich achos ac ysgrifennu atom amdano. Cadwch y neges hon.',
  },
} as const satisfies Words;
