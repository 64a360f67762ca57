// What coming in says: signing in, registering, a forgotten password; and what is wrong with a name, an address, a password.
import type { Words } from '../text.ts';

export const enteringWords = {
  'account.email': { en: 'E-mail address', cy: 'Cyfeiriad e-bost' },
  'account.email-missing': { en: 'Enter your e-mail address', cy: 'Rhowch eich cyfeiriad e-bost' },
  'account.email-wrong': {
    en: 'Enter an e-mail address in full, like name@example.org',
    cy: 'Rhowch gyfeiriad e-bost llawn, fel enw@example.org',
  },
  'account.name': { en: 'Your name', cy: 'Eich enw' },
  'account.name-missing': { en: 'Enter your name', cy: 'Rhowch eich enw' },
  'account.name-long': {
    en: 'Enter a name of at most {most} characters',
    cy: 'Rhowch enw o {most} nod ar y mwyaf',
  },
  'account.phone': { en: 'Phone number', cy: 'Rhif ffôn' },
  'account.phone-hint': {
    en: 'In case we need to ring you about something that you raised',
    cy: 'Rhag ofn y bydd angen i ni eich ffonio am rywbeth a godwyd gennych',
  },
  'account.phone-wrong': {
    en: 'Enter a phone number in figures, like 01632 960 001 or +44 1632 960 001',
    cy: 'Rhowch rif ffôn mewn rhifau, fel 01632 960 001 neu +44 1632 960 001',
  },
  'account.language': {
    en: 'Language of your pages and messages',
    cy: 'Iaith eich tudalennau a’ch negeseuon',
  },
  'account.language-missing': { en: 'Choose a language', cy: 'Dewiswch iaith' },

  'account.password': { en: 'Password', cy: 'Cyfrinair' },
  'account.password-missing': { en: 'Enter your password', cy: 'Rhowch eich cyfrinair' },
  'account.password-wrong': {
    en: 'That isn’t your password. Check it and try again',
    cy: 'Nid hwnnw yw eich cyfrinair. Gwiriwch ef a rhowch gynnig arall',
  },
  'account.new-password': { en: 'New password', cy: 'Cyfrinair newydd' },
  'account.new-password-hint': {
    en: 'At least {least} characters. Three words that don’t belong together make a good one',
    cy: 'O leiaf {least} nod. Mae tri gair nad ydynt yn perthyn i’w gilydd yn gwneud un da',
  },
  'account.new-password-missing': { en: 'Choose a password', cy: 'Dewiswch gyfrinair' },
  'account.password-short': {
    en: 'Enter a password of at least {least} characters',
    cy: 'Rhowch gyfrinair o {least} nod o leiaf',
  },
  'account.password-long': {
    en: 'Enter a password of at most {most} characters',
    cy: 'Rhowch gyfrinair o {most} nod ar y mwyaf',
  },
  'account.password-common': {
    en: 'Many people use this password, so it is easily guessed. Enter another one',
    cy: 'Mae llawer o bobl yn defnyddio’r cyfrinair hwn, felly mae’n hawdd ei ddyfalu. Rhowch un arall',
  },
  'account.password-guessable': {
    en: 'Enter a password that isn’t your name, your address or the name of this site',
    cy: 'Rhowch gyfrinair nad yw’n enw, yn gyfeiriad nac yn enw’r wefan hon',
  },

  'account.sign-in-title': { en: 'Sign in', cy: 'Mewngofnodi' },
  'account.sign-in-wrong': {
    en: 'No account has this e-mail address and password. Check both and try again',
    cy: 'Nid oes gan unrhyw gyfrif y cyfeiriad e-bost a’r cyfrinair hyn. Gwiriwch y ddau a rhowch gynnig arall',
  },
  'account.signed-out': { en: 'You are signed out.', cy: 'Rydych wedi allgofnodi.' },
  'account.create-link': { en: 'Create an account', cy: 'Creu cyfrif' },
  'account.forgotten-link': { en: 'Forgotten your password?', cy: 'Wedi anghofio eich cyfrinair?' },
  'account.sign-in-link': {
    en: 'Sign in to an account that you have',
    cy: 'Mewngofnodi i gyfrif sydd gennych',
  },

  'account.register-title': { en: 'Create an account', cy: 'Creu cyfrif' },
  'account.register-why': {
    en: 'With an account you find all your cases in one place, and needn’t enter your name and address each time.',
    cy: 'Gyda chyfrif, cewch eich holl achosion mewn un lle, ac nid oes rhaid i chi roi eich enw a’ch cyfeiriad bob tro.',
  },
  'account.register-how': {
    en: 'We send you a message with a link, to make sure that the address is yours.',
    cy: 'Byddwn yn anfon neges atoch gyda dolen, i wneud yn siŵr mai eich cyfeiriad chi ydyw.',
  },
  'account.continue': { en: 'Continue', cy: 'Parhau' },
  'account.mail-title': { en: 'Check your e-mail', cy: 'Gwiriwch eich e-bost' },
  'account.mail-sent': { en: 'We have sent a message to {email}.', cy: 'Rydym wedi anfon neges at {email}.' },
  'account.mail-open': {
    en: 'Open the link in the message to go on. You can do that on another device, too.',
    cy: 'Agorwch y ddolen yn y neges i barhau. Gallwch wneud hynny ar ddyfais arall hefyd.',
  },
  'account.mail-nothing': {
    en: 'A message can take a few minutes. If none comes, look among your junk mail, and check that the address is right.',
    cy: 'Gall neges gymryd ychydig funudau. Os na ddaw un, edrychwch yn eich post sothach, a gwiriwch fod y cyfeiriad yn gywir.',
  },
  'account.mail-again': { en: 'Ask for another message', cy: 'Gofyn am neges arall' },
  'account.finish-title': { en: 'Finish your account', cy: 'Gorffen eich cyfrif' },
  'account.finish-for': { en: 'Your e-mail address is {email}.', cy: 'Eich cyfeiriad e-bost yw {email}.' },
  'account.finish': { en: 'Create my account', cy: 'Creu fy nghyfrif' },
  'account.finished': {
    en: 'Your account is ready, and you are signed in.',
    cy: 'Mae eich cyfrif yn barod, ac rydych wedi mewngofnodi.',
  },
  'account.taken': {
    en: 'There is an account with this address by now. Sign in to it',
    cy: 'Mae cyfrif gyda’r cyfeiriad hwn erbyn hyn. Mewngofnodwch iddo',
  },

  'account.invited-title': { en: 'Choose your password', cy: 'Dewis eich cyfrinair' },
  'account.invited-done': {
    en: 'Your account is ready, and you are signed in.',
    cy: 'Mae eich cyfrif yn barod, ac rydych wedi mewngofnodi.',
  },
  'account.invited-save': { en: 'Save the password', cy: 'Cadw’r cyfrinair' },

  'account.forgotten-title': { en: 'Choose a new password', cy: 'Dewis cyfrinair newydd' },
  'account.forgotten-how': {
    en: 'Enter the e-mail address of your account. We send you a message with a link to choose a new password.',
    cy: 'Rhowch gyfeiriad e-bost eich cyfrif. Byddwn yn anfon neges atoch gyda dolen i ddewis cyfrinair newydd.',
  },
  'account.send-link': { en: 'Send me a link', cy: 'Anfon dolen ataf' },
  'account.reset-for': { en: 'For the account of {email}.', cy: 'Ar gyfer cyfrif {email}.' },
  'account.reset-ends': {
    en: 'You will be signed out wherever you are signed in now.',
    cy: 'Byddwch yn cael eich allgofnodi ym mhob man lle’r ydych wedi mewngofnodi nawr.',
  },
  'account.reset-save': { en: 'Save the new password', cy: 'Cadw’r cyfrinair newydd' },
  'account.reset-done': {
    en: 'Your password is changed, and you are signed in.',
    cy: 'Mae eich cyfrinair wedi’i newid, ac rydych wedi mewngofnodi.',
  },
} as const satisfies Words;
