// What somebody reads when the answer is no, or when something went wrong.
import type { Words } from '../text.ts';

export const refusalWords = {
  'refusal.home': { en: 'Go to the front page', cy: 'Mynd i’r hafan' },
  'refusal.back': { en: 'Go back', cy: 'Mynd yn ôl' },
  'refusal.back-to': { en: 'Go back to {reference}', cy: 'Mynd yn ôl i {reference}' },

  'refusal.not-found': { en: 'Page not found', cy: 'Heb ddod o hyd i’r dudalen' },
  'refusal.not-found-title': {
    en: 'We can’t find that page',
    cy: 'Allwn ni ddim dod o hyd i’r dudalen honno',
  },
  'refusal.not-found-typed': {
    en: 'If you typed the address, check it. If you followed a link, it may be out of date.',
    cy: 'Os teipioch chi’r cyfeiriad, gwiriwch ef. Os dilynoch chi ddolen, efallai ei bod wedi dyddio.',
  },
  'refusal.not-found-case': {
    en: 'If you looked for a case, check its reference. It may also be a case that isn’t yours to see.',
    cy: 'Os oeddech chi’n chwilio am achos, gwiriwch ei gyfeirnod. Efallai hefyd nad eich achos chi ydyw.',
  },
  'refusal.not-found-lost': {
    en: 'Lost the link to your case? We can send you a new one',
    cy: 'Wedi colli’r ddolen i’ch achos? Gallwn anfon un newydd atoch',
  },

  'refusal.link-over': { en: 'This link no longer works', cy: 'Nid yw’r ddolen hon yn gweithio mwyach' },
  'refusal.link-over-text': {
    en: 'It has been used already, or it is too old. If you copied it from a message, check that you copied all of it.',
    cy: 'Mae wedi’i defnyddio’n barod, neu mae’n rhy hen. Os copïoch chi hi o neges, gwiriwch eich bod wedi copïo’r cyfan.',
  },
  'refusal.link-over-form': {
    en: 'A newer link may have been sent, the time for which we keep a form may be over, or the form was deleted. If you copied the link from a message, check that you copied all of it.\n\nA form that you began in this browser, or while you were signed in, is on the front page. If it isn’t there, begin it again there.',
    cy: 'Efallai fod dolen fwy newydd wedi’i hanfon, bod yr amser yr ydym yn cadw ffurflen wedi dod i ben, neu fod y ffurflen wedi’i dileu. Os copïoch chi’r ddolen o neges, gwiriwch eich bod wedi copïo’r cyfan.\n\nMae ffurflen a ddechreuoch yn y porwr hwn, neu pan oeddech wedi mewngofnodi, ar yr hafan. Os nad yw yno, dechreuwch hi eto yno.',
  },
  'refusal.link-again': { en: 'Ask for a new link', cy: 'Gofyn am ddolen newydd' },

  'refusal.no-access': { en: 'No access', cy: 'Dim mynediad' },
  'refusal.no-access-title': {
    en: 'You have no access to the staff pages',
    cy: 'Nid oes gennych fynediad i dudalennau’r staff',
  },
  'refusal.no-access-why': {
    en: 'Your account works, but it hasn’t been given access to the cases that staff work on.',
    cy: 'Mae eich cyfrif yn gweithio, ond ni roddwyd mynediad iddo i’r achosion y mae staff yn gweithio arnynt.',
  },
  'refusal.no-access-ask': {
    en: 'Ask an administrator of {site} for the flag “access” if your work needs it.',
    cy: 'Gofynnwch i weinyddwr {site} am y faner “access” os oes ei hangen ar gyfer eich gwaith.',
  },
  'refusal.no-access-setup': {
    en: 'This part is for administrators. Ask one of {site} for the flag “setup” if your work needs it.',
    cy: 'Mae’r rhan hon ar gyfer gweinyddwyr. Gofynnwch i un o weinyddwyr {site} am y faner “setup” os oes ei hangen ar gyfer eich gwaith.',
  },
  'refusal.forbidden': { en: 'You can’t do that', cy: 'Allwch chi ddim gwneud hynny' },
  'refusal.kept-title': { en: 'What you wrote', cy: 'Yr hyn a ysgrifennoch' },
  'refusal.kept': {
    en: 'It wasn’t saved. Copy it if you still need it.',
    cy: 'Ni chafodd ei gadw. Copïwch ef os oes ei angen arnoch o hyd.',
  },
  'refusal.wrong': {
    en: 'If you think that’s wrong, tell us and quote {number}.',
    cy: 'Os credwch fod hynny’n anghywir, rhowch wybod i ni gan ddyfynnu {number}.',
  },

  'refusal.method': {
    en: 'That address can’t be opened like this',
    cy: 'Ni ellir agor y cyfeiriad hwnnw fel hyn',
  },
  'refusal.method-text': {
    en: 'It is where a form is sent to, not a page of its own. Nothing has been changed.',
    cy: 'Dyma lle caiff ffurflen ei hanfon, nid tudalen ynddi ei hun. Does dim wedi newid.',
  },

  'refusal.too-many': { en: 'Too many tries', cy: 'Gormod o geisiadau' },
  'refusal.too-many-text': {
    en: 'To keep everybody’s account and cases safe, this page takes only so many tries at a time.',
    cy: 'I gadw cyfrif ac achosion pawb yn ddiogel, dim ond hyn a hyn o geisiadau a gaiff y dudalen hon ar y tro.',
  },
  'refusal.too-many-when': {
    en: '{minutes, plural, one {Try again in a minute.} other {Try again in # minutes.}}',
    cy: '{minutes, plural, one {Rhowch gynnig arall ymhen munud.} other {Rhowch gynnig arall ymhen # munud.}}',
  },

  'refusal.our-fault': { en: 'Something went wrong', cy: 'Aeth rhywbeth o’i le' },
  'refusal.our-fault-text': {
    en: 'This is our fault, not yours. What you sent may not have been saved: go back and check before you send it again.',
    cy: 'Ein bai ni yw hyn, nid eich bai chi. Efallai na chafodd yr hyn a anfonoch ei gadw: ewch yn ôl a gwirio cyn ei anfon eto.',
  },
  'refusal.our-fault-quote': {
    en: 'If it happens again, tell us and quote {number}.',
    cy: 'Os bydd yn digwydd eto, rhowch wybod i ni gan ddyfynnu {number}.',
  },

  'refusal.resend': { en: 'Please send that again', cy: 'Anfonwch hwnnw eto, os gwelwch yn dda' },
  'refusal.resend-text': {
    en: 'The form was open for too long, or you signed in or out in another window. Nothing has been saved.',
    cy: 'Bu’r ffurflen ar agor yn rhy hir, neu fe wnaethoch fewngofnodi neu allgofnodi mewn ffenestr arall. Does dim wedi’i gadw.',
  },
  'refusal.resend-how': {
    en: 'Go back and send it again: what you typed is there, or below. If you are asked to, sign in first.',
    cy: 'Ewch yn ôl a’i hanfon eto: mae’r hyn a deipioch yno, neu isod. Os gofynnir i chi, mewngofnodwch yn gyntaf.',
  },

  'refusal.held': {
    en: 'What you typed is here again. It isn’t saved yet: check it, then send it',
    cy: 'Mae’r hyn a deipioch yma eto. Nid yw wedi’i gadw eto: gwiriwch ef, yna anfonwch ef',
  },

  'refusal.too-long': { en: 'That is too long to send', cy: 'Mae hwnnw’n rhy hir i’w anfon' },
  'refusal.too-long-text': {
    en: 'A form can hold about 100,000 characters in all, and files as large as the page says. Nothing has been saved.',
    cy: 'Gall ffurflen ddal tua 100,000 o nodau i gyd, a ffeiliau mor fawr ag y dywed y dudalen. Does dim wedi’i gadw.',
  },
  'refusal.too-long-how': {
    en: 'Go back to the form in your browser, shorten what you typed or choose smaller files, and send it again.',
    cy: 'Ewch yn ôl i’r ffurflen yn eich porwr, byrhewch yr hyn a deipioch neu dewiswch ffeiliau llai, a’i hanfon eto.',
  },
} as const satisfies Words;
