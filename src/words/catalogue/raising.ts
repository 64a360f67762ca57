// What raising a case says: the front page, a form's pages, drafts, checking and sending.
import type { Words } from '../text.ts';

export const raisingWords = {
  'raising.front-title': { en: 'What can we help with?', cy: 'Sut gallwn ni helpu?' },
  'raising.front-intro': {
    en: 'Choose what it is about. You can follow what happens to everything that you send us.',
    cy: 'Dewiswch yr hyn y mae’n ymwneud ag ef. Gallwch ddilyn yr hyn sy’n digwydd i bopeth a anfonwch atom.',
  },
  'raising.front-for-others': {
    en: 'You raise it for somebody else.',
    cy: 'Rydych yn ei agor ar ran rhywun arall.',
  },
  'raising.front-none-anonymous': {
    en: 'Without an account there is nothing to raise here.',
    cy: 'Heb gyfrif does dim i’w agor yma.',
  },
  'raising.front-none': {
    en: 'There is nothing that you can raise with this account.',
    cy: 'Does dim y gallwch ei agor gyda’r cyfrif hwn.',
  },
  'raising.front-sign-in': {
    en: 'Sign in to follow your cases, and to see what else you can raise',
    cy: 'Mewngofnodwch i ddilyn eich achosion, a gweld beth arall y gallwch ei agor',
  },
  'raising.front-lost': {
    en: 'Lost the link to your case?',
    cy: 'Wedi colli’r ddolen i’ch achos?',
  },

  'raising.unfinished-title': { en: 'Not sent yet', cy: 'Heb ei anfon eto' },
  'raising.unfinished-text': {
    en: 'Last changed on {changed}. We keep it until {until}.',
    cy: 'Newidiwyd ddiwethaf ar {changed}. Rydym yn ei gadw tan {until}.',
  },
  'raising.unfinished-go-on': { en: 'Carry on', cy: 'Parhau' },
  'raising.unfinished-discard': { en: 'Delete', cy: 'Dileu' },

  'raising.continue': { en: 'Continue', cy: 'Parhau' },
  'raising.save-link': { en: 'Save and come back later', cy: 'Cadw a dod yn ôl yn nes ymlaen' },
  'raising.kept-until': {
    en: 'Your answers are kept until {date}.',
    cy: 'Caiff eich atebion eu cadw tan {date}.',
  },

  'raising.save-title': { en: 'Come back later', cy: 'Dod yn ôl yn nes ymlaen' },
  'raising.save-signed-in': {
    en: 'Your answers are saved with your account until {until}. You find them on the front page and under “My cases”, on any device, once you are signed in.',
    cy: 'Mae eich atebion wedi’u cadw gyda’ch cyfrif tan {until}. Dewch o hyd iddynt ar yr hafan ac o dan “Fy achosion”, ar unrhyw ddyfais, ar ôl mewngofnodi.',
  },
  'raising.save-anonymous': {
    en: 'Your answers are saved until {until}. In this browser you find them on the front page for 12 hours. For later, or for another device, let us send you a link.',
    cy: 'Mae eich atebion wedi’u cadw tan {until}. Yn y porwr hwn dewch o hyd iddynt ar yr hafan am 12 awr. Ar gyfer yn nes ymlaen, neu ddyfais arall, gadewch i ni anfon dolen atoch.',
  },
  'raising.save-email': { en: 'E-mail address', cy: 'Cyfeiriad e-bost' },
  'raising.save-submit': { en: 'Send me the link', cy: 'Anfonwch y ddolen ataf' },
  'raising.save-go-on': { en: 'Go on with the form', cy: 'Parhau â’r ffurflen' },
  'raising.save-home': { en: 'Leave for now', cy: 'Gadael am y tro' },
  'raising.save-sent': {
    en: 'We are sending the link to {email}.',
    cy: 'Rydym yn anfon y ddolen i {email}.',
  },

  'raising.discard-title': {
    en: 'Delete what you have answered?',
    cy: 'Dileu’r hyn rydych wedi’i ateb?',
  },
  'raising.discard-text': {
    en: 'Your answers and files are deleted for good. Nothing has been sent to us.',
    cy: 'Caiff eich atebion a’ch ffeiliau eu dileu am byth. Does dim wedi’i anfon atom.',
  },
  'raising.discard-submit': { en: 'Delete my answers', cy: 'Dileu fy atebion' },
  'raising.discard-cancel': { en: 'Keep them', cy: 'Eu cadw' },
  'raising.discarded': { en: 'Your answers were deleted.', cy: 'Cafodd eich atebion eu dileu.' },

  'raising.check-title': { en: 'Check your answers', cy: 'Gwirio eich atebion' },
  'raising.send': { en: 'Send', cy: 'Anfon' },
  'raising.accept-and-send': { en: 'Accept and send', cy: 'Derbyn ac anfon' },
  'raising.declaration': { en: 'Before you send it', cy: 'Cyn i chi ei anfon' },

  'raising.sent': { en: 'Sent', cy: 'Anfonwyd' },
  'raising.sent-title': { en: '{type}: sent', cy: '{type}: anfonwyd' },
  'raising.sent-reference': { en: 'Your reference', cy: 'Eich cyfeirnod' },
  'raising.sent-their-reference': { en: 'Their reference', cy: 'Eu cyfeirnod' },
  'raising.sent-email': {
    en: 'We are sending an e-mail to {email} with a link to follow what happens.',
    cy: 'Rydym yn anfon e-bost i {email} gyda dolen i ddilyn yr hyn sy’n digwydd.',
  },
  'raising.sent-keep': {
    en: 'Keep this address. Whoever has it can follow the case, and we can’t tell you it later:',
    cy: 'Cadwch y cyfeiriad hwn. Gall pwy bynnag sydd ag ef ddilyn yr achos, ac ni allwn ei roi i chi yn nes ymlaen:',
  },
  'raising.sent-also': {
    en: 'The link is in that e-mail and here. Whoever has it can follow the case:',
    cy: 'Mae’r ddolen yn yr e-bost hwnnw ac yma. Gall pwy bynnag sydd â hi ddilyn yr achos:',
  },
  'raising.sent-pass-on': {
    en: 'Pass this address on to the person it is for. Whoever has it can follow the case:',
    cy: 'Rhowch y cyfeiriad hwn i’r person y mae ar ei gyfer. Gall pwy bynnag sydd ag ef ddilyn yr achos:',
  },
  'raising.sent-note': {
    en: 'Write the reference down: with it you can ask us about the case.',
    cy: 'Ysgrifennwch y cyfeirnod: gydag ef gallwch ein holi am yr achos.',
  },
  'raising.sent-mine': {
    en: 'It is in your account: you find it under “My cases”.',
    cy: 'Mae yn eich cyfrif: dewch o hyd iddo o dan “Fy achosion”.',
  },
  'raising.sent-tell': {
    en: 'Tell them the reference: with it they can ask about the case.',
    cy: 'Rhowch y cyfeirnod iddynt: gydag ef gallant holi am yr achos.',
  },
  'raising.sent-next': { en: 'What happens next', cy: 'Beth sy’n digwydd nesaf' },
  'raising.sent-next-text': {
    en: 'We have it and will look at it.',
    cy: 'Mae gennym ni ef a byddwn yn edrych arno.',
  },
  'raising.sent-due': {
    en: 'We aim to deal with it by {date}.',
    cy: 'Ein nod yw delio ag ef erbyn {date}.',
  },
  'raising.sent-follow': { en: 'Follow this case', cy: 'Dilyn yr achos hwn' },
  'raising.sent-more': {
    en: 'Report or apply for something else',
    cy: 'Rhoi gwybod neu wneud cais am rywbeth arall',
  },

  'raising.letter-subject': {
    en: 'Carry on with your form: {type}',
    cy: 'Parhau â’ch ffurflen: {type}',
  },
  'raising.letter-text': {
    en: 'You asked us for the link to a form that you haven’t sent yet: {type}. Your answers are kept until {until}.',
    cy: 'Gofynnoch i ni am y ddolen i ffurflen nad ydych wedi’i hanfon eto: {type}. Caiff eich atebion eu cadw tan {until}.',
  },
  'raising.letter-link': { en: 'Carry on with the form', cy: 'Parhau â’r ffurflen' },
  'raising.letter-key': {
    en: 'Whoever has the link can read and change your answers. If you didn’t ask for it, there is nothing that you need to do.',
    cy: 'Gall pwy bynnag sydd â’r ddolen ddarllen a newid eich atebion. Os na ofynnoch amdani, does dim angen i chi wneud dim.',
  },
} as const satisfies Words;
