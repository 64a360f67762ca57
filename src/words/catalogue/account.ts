// What one's own account says: details, address, password, sessions, closing, and cases to take in.
import type { Words } from '../text.ts';

export const accountWords = {
  'account.title': { en: 'Your account', cy: 'Eich cyfrif' },
  'account.details': { en: 'Your details', cy: 'Eich manylion' },
  'account.row-name': { en: 'Name', cy: 'Enw' },
  'account.row-language': { en: 'Language', cy: 'Iaith' },
  'account.row-sessions': { en: 'Where you are signed in', cy: 'Lle’r ydych wedi mewngofnodi' },
  'account.password-hidden': { en: 'Known to you alone', cy: 'Chi yn unig sy’n ei wybod' },
  'account.sessions-count': {
    en: '{count, plural, one {In this browser alone} other {In # browsers}}',
    cy: '{count, plural, one {Yn y porwr hwn yn unig} other {Mewn # porwr}}',
  },
  'account.more': { en: 'More', cy: 'Rhagor' },
  'account.save': { en: 'Save', cy: 'Cadw' },
  'account.saved': { en: 'Saved.', cy: 'Wedi’i gadw.' },
  'account.unconfirmed': {
    en: '{email}\nNot confirmed yet: change the address to get a link, or enter the same one again.',
    cy: '{email}\nHeb ei gadarnhau eto: newidiwch y cyfeiriad i gael dolen, neu rhowch yr un un eto.',
  },

  'account.email-title': { en: 'Change your e-mail address', cy: 'Newid eich cyfeiriad e-bost' },
  'account.email-now': { en: 'Your address is {email} now.', cy: 'Eich cyfeiriad nawr yw {email}.' },
  'account.email-how': {
    en: 'We send a message with a link to the new address. Your address changes when you open it; the old one is told.',
    cy: 'Byddwn yn anfon neges gyda dolen i’r cyfeiriad newydd. Bydd eich cyfeiriad yn newid pan fyddwch yn ei hagor; rhoddir gwybod i’r hen un.',
  },
  'account.email-new': { en: 'New e-mail address', cy: 'Cyfeiriad e-bost newydd' },
  'account.email-same': {
    en: 'Enter another address: this one is yours',
    cy: 'Rhowch gyfeiriad arall: eich un chi yw hwn',
  },
  'account.email-sent': {
    en: 'We have sent a message to {email}. Your address changes when you open the link in it.',
    cy: 'Rydym wedi anfon neges at {email}. Bydd eich cyfeiriad yn newid pan agorwch y ddolen ynddi.',
  },
  'account.confirm-title': {
    en: 'Confirm your new e-mail address',
    cy: 'Cadarnhau eich cyfeiriad e-bost newydd',
  },
  'account.confirm-what': {
    en: 'From now on you sign in with {email}, and messages about your cases go there.',
    cy: 'O hyn ymlaen byddwch yn mewngofnodi gyda {email}, ac yno y bydd negeseuon am eich achosion yn mynd.',
  },
  'account.confirm': { en: 'Confirm {email}', cy: 'Cadarnhau {email}' },
  'account.confirm-taken': {
    en: 'Another account has this address by now, so it can’t be this one’s as well. Sign in to the other account, or choose another address for this one',
    cy: 'Mae gan gyfrif arall y cyfeiriad hwn erbyn hyn, felly ni all fod gan hwn hefyd. Mewngofnodwch i’r cyfrif arall, neu dewiswch gyfeiriad arall i hwn',
  },
  'account.confirmed': {
    en: 'Your e-mail address is {email} now.',
    cy: 'Eich cyfeiriad e-bost nawr yw {email}.',
  },

  'account.password-title': { en: 'Change your password', cy: 'Newid eich cyfrinair' },
  'account.password-ends': {
    en: 'You stay signed in here, and are signed out everywhere else.',
    cy: 'Byddwch yn aros wedi mewngofnodi yma, ac yn cael eich allgofnodi ym mhob man arall.',
  },
  'account.password-now': { en: 'Your password now', cy: 'Eich cyfrinair nawr' },
  'account.password-changed': {
    en: 'Your password is changed. You are signed out everywhere else.',
    cy: 'Mae eich cyfrinair wedi’i newid. Rydych wedi’ch allgofnodi ym mhob man arall.',
  },

  'account.sessions-title': { en: 'Where you are signed in', cy: 'Lle’r ydych wedi mewngofnodi' },
  'account.sessions-what': {
    en: 'If you don’t recognise one of these, sign it out and change your password.',
    cy: 'Os nad ydych yn adnabod un o’r rhain, allgofnodwch ef a newidiwch eich cyfrinair.',
  },
  'account.session-here': { en: 'This browser', cy: 'Y porwr hwn' },
  'account.session-since': { en: 'Signed in', cy: 'Mewngofnodwyd' },
  'account.session-seen': { en: 'Last used', cy: 'Defnyddiwyd ddiwethaf' },
  'account.session-unknown': { en: 'Not known', cy: 'Anhysbys' },
  'account.session-end': { en: 'Sign out', cy: 'Allgofnodi' },
  'account.session-end-which': { en: '{browser}, signed in {since}', cy: '{browser}, mewngofnodwyd {since}' },
  'account.session-ended': { en: 'That browser is signed out.', cy: 'Mae’r porwr hwnnw wedi’i allgofnodi.' },
  'account.session-gone': {
    en: 'That browser is signed out already',
    cy: 'Mae’r porwr hwnnw wedi’i allgofnodi eisoes',
  },
  'account.sessions-end': { en: 'Sign out everywhere else', cy: 'Allgofnodi ym mhob man arall' },
  'account.sessions-ended': {
    en: 'You are signed out everywhere else.',
    cy: 'Rydych wedi’ch allgofnodi ym mhob man arall.',
  },
  'account.browser-on': { en: '{browser} on {system}', cy: '{browser} ar {system}' },
  'account.browser-unknown': { en: 'A browser that we don’t know', cy: 'Porwr nad ydym yn ei adnabod' },

  'account.close-title': { en: 'Close your account', cy: 'Cau eich cyfrif' },
  'account.close-warning': {
    en: 'Nobody can undo this: not you, and not us.',
    cy: 'Ni all neb ddadwneud hyn: na chi, na ninnau.',
  },
  'account.close-sign-in': {
    en: 'You are signed out everywhere, and can’t sign in any more.',
    cy: 'Cewch eich allgofnodi ym mhob man, ac ni allwch fewngofnodi mwyach.',
  },
  'account.close-cases': {
    en: 'Your cases go on. We send you a link to each that is open, so that you can follow it without an account.',
    cy: 'Bydd eich achosion yn parhau. Byddwn yn anfon dolen atoch i bob un sy’n agored, er mwyn i chi ei ddilyn heb gyfrif.',
  },
  'account.close-drafts': {
    en: 'What you began and didn’t send is deleted.',
    cy: 'Caiff yr hyn a ddechreuoch heb ei anfon ei ddileu.',
  },
  'account.close-again': {
    en: 'You can create a new account with the same address at any time.',
    cy: 'Gallwch greu cyfrif newydd gyda’r un cyfeiriad unrhyw bryd.',
  },
  'account.close': { en: 'Close my account', cy: 'Cau fy nghyfrif' },
  'account.close-last': {
    en: 'Nobody else may set this site up, so your account can’t be closed. Give somebody else the flag setup first',
    cy: 'Ni chaiff neb arall osod y wefan hon, felly ni ellir cau eich cyfrif. Rhowch y faner setup i rywun arall yn gyntaf',
  },
  'account.close-work': {
    en: 'You still have open cases or tasks. Release them or have them reassigned first, so that somebody goes on with them',
    cy: 'Mae gennych achosion neu dasgau agored o hyd. Rhyddhewch hwy neu gofynnwch am eu hailbennu yn gyntaf, fel bod rhywun yn parhau â hwy',
  },
  'account.close-erasure': {
    en: 'You have asked for your data to be erased, which closes your account, too. To close it without that, withdraw your request first',
    cy: 'Rydych wedi gofyn am ddileu eich data, sy’n cau eich cyfrif hefyd. I’w gau heb hynny, tynnwch eich cais yn ôl yn gyntaf',
  },
  'account.closed': { en: 'Your account is closed.', cy: 'Mae eich cyfrif wedi’i gau.' },

  'account.adopt-title': { en: 'Cases to add to your account', cy: 'Achosion i’w hychwanegu at eich cyfrif' },
  'account.adopt-what': {
    en: 'These were raised with your e-mail address, and without an account. Add those that are yours: you find them under “My cases” then. Links that you have go on working.',
    cy: 'Codwyd y rhain gyda’ch cyfeiriad e-bost, a heb gyfrif. Ychwanegwch y rhai sy’n eiddo i chi: byddant wedyn o dan “Fy achosion”. Bydd dolenni sydd gennych yn dal i weithio.',
  },
  'account.adopt-choose': { en: 'Which are yours?', cy: 'Pa rai sy’n eiddo i chi?' },
  'account.adopt-raised': { en: '{type}, raised on {date}', cy: '{type}, codwyd ar {date}' },
  'account.adopt-missing': {
    en: 'Choose the cases that are yours',
    cy: 'Dewiswch yr achosion sy’n eiddo i chi',
  },
  'account.adopt': { en: 'Add the chosen cases', cy: 'Ychwanegu’r achosion a ddewiswyd' },
  'account.adopt-all': { en: 'Add all of these', cy: 'Ychwanegu’r rhain i gyd' },
  'account.adopt-more': {
    en: 'There are more: add these, and the next are shown.',
    cy: 'Mae rhagor: ychwanegwch y rhain, a dangosir y rhai nesaf.',
  },
  'account.adopted': {
    en: '{count, plural, one {# case is added to your account.} other {# cases are added to your account.}}',
    cy: '{count, plural, one {Ychwanegwyd # achos at eich cyfrif.} other {Ychwanegwyd # achos at eich cyfrif.}}',
  },
  'account.adopt-none-title': { en: 'There is nothing to add', cy: 'Does dim i’w ychwanegu' },
  'account.adopt-none': {
    en: 'No case was raised with your e-mail address that isn’t in your account already.',
    cy: 'Ni chodwyd unrhyw achos gyda’ch cyfeiriad e-bost nad yw yn eich cyfrif eisoes.',
  },
  'account.adopt-hint': {
    en: '{count, plural, one {1 case was raised with your address without an account. Add it to yours} other {{shown} cases were raised with your address without an account. Add them to yours}}',
    cy: '{count, plural, one {Codwyd 1 achos gyda’ch cyfeiriad heb gyfrif. Ychwanegwch ef at eich cyfrif} other {Codwyd {shown} achos gyda’ch cyfeiriad heb gyfrif. Ychwanegwch nhw at eich cyfrif}}',
  },
} as const satisfies Words;
