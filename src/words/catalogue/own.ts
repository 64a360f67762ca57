// What somebody's own cases say: my cases, a case's page, questions, notes, withdrawing, the tracking link.
import type { Words } from '../text.ts';

export const ownWords = {
  'own.my-cases': { en: 'My cases', cy: 'Fy achosion' },
  'own.all': { en: 'All your cases', cy: 'Eich holl achosion' },
  'own.reference': { en: 'Reference', cy: 'Cyfeirnod' },
  'own.what': { en: 'What', cy: 'Beth' },
  'own.state': { en: 'Progress', cy: 'Ble mae arni' },
  'own.due': { en: 'We aim to finish by', cy: 'Ein nod yw gorffen erbyn' },
  'own.raised': { en: 'Raised', cy: 'Agorwyd' },
  'own.last-change': { en: 'Last change', cy: 'Newid diwethaf' },
  'own.closed': { en: 'Closed', cy: 'Caewyd' },
  'own.count': {
    en: '{count, plural, one {1 case} other {# cases}}',
    cy: '{count, plural, zero {dim achosion} other {# achos}}',
  },
  'own.count-more': { en: 'More than {count} cases', cy: 'Mwy na {count} o achosion' },
  'own.raise': { en: 'Report or apply', cy: 'Rhoi gwybod neu wneud cais' },
  'own.none-title': { en: 'You have no cases yet', cy: 'Does gennych chi ddim achosion eto' },
  'own.none': {
    en: 'What you report or apply for is listed here, with how far it has come.',
    cy: 'Bydd yr hyn y rhowch wybod amdano neu y gwnewch gais amdano wedi’i restru yma, gyda’i hynt.',
  },
  'own.waiting': { en: 'Waiting for you', cy: 'Yn aros amdanoch chi' },
  'own.waiting-answer': {
    en: 'Answer our question about {reference}',
    cy: 'Atebwch ein cwestiwn am {reference}',
  },
  'own.waiting-more': {
    en: 'There are more questions. They are shown here as you answer these.',
    cy: 'Mae rhagor o gwestiynau. Cânt eu dangos yma wrth i chi ateb y rhain.',
  },
  'own.unfinished': { en: 'Not sent yet', cy: 'Heb eu hanfon eto' },

  'own.status-start': { en: 'We have it and will look at it.', cy: 'Mae gyda ni a byddwn yn edrych arno.' },
  'own.status-open': { en: 'We are working on it.', cy: 'Rydym yn gweithio arno.' },
  'own.status-waiting': {
    en: 'We are waiting to hear from you.',
    cy: 'Rydym yn aros i glywed gennych chi.',
  },
  'own.status-closed': { en: 'It is closed.', cy: 'Mae wedi’i gau.' },
  'own.expected': { en: 'We aim to finish by {date}.', cy: 'Ein nod yw gorffen erbyn {date}.' },

  'own.questions': { en: 'We have a question for you', cy: 'Mae gennym gwestiwn i chi' },
  'own.questions-many': { en: 'We have questions for you', cy: 'Mae gennym gwestiynau i chi' },
  'own.asked-on': { en: 'Asked on {date}', cy: 'Gofynnwyd ar {date}' },
  'own.answer-this': { en: 'Answer this question', cy: 'Ateb y cwestiwn hwn' },
  'own.answer-title': { en: 'Answer our question', cy: 'Ateb ein cwestiwn' },
  'own.answer': { en: 'Your answer', cy: 'Eich ateb' },
  'own.answer-missing': { en: 'Enter your answer', cy: 'Rhowch eich ateb' },
  'own.answer-send': { en: 'Send answer', cy: 'Anfon ateb' },
  'own.answered': { en: 'Thank you. We have your answer.', cy: 'Diolch. Mae eich ateb gyda ni.' },

  'own.files': { en: 'Files', cy: 'Ffeiliau' },
  'own.error': { en: 'Error:', cy: 'Gwall:' },
  'own.files-add': { en: 'Add files', cy: 'Ychwanegu ffeiliau' },

  'own.history': { en: 'What has happened', cy: 'Beth sydd wedi digwydd' },
  'own.history-older': { en: 'Older entries', cy: 'Cofnodion hŷn' },
  'own.history-newest': { en: 'Back to the newest entries', cy: 'Yn ôl i’r cofnodion diweddaraf' },

  'own.add-title': { en: 'Add something', cy: 'Ychwanegu rhywbeth' },
  'own.add-note': { en: 'Your note', cy: 'Eich nodyn' },
  'own.add-send': { en: 'Add to my case', cy: 'Ychwanegu at fy achos' },
  'own.add-missing': { en: 'Write a note', cy: 'Ysgrifennwch nodyn' },
  'own.add-missing-both': {
    en: 'Write a note, or choose a file',
    cy: 'Ysgrifennwch nodyn, neu dewiswch ffeil',
  },
  'own.added': {
    en: 'It is added to your case. We can read it now.',
    cy: 'Mae wedi’i ychwanegu at eich achos. Gallwn ei ddarllen nawr.',
  },
  'own.add-closed': {
    en: 'This case is closed, so nothing can be added to it any more. If it isn’t settled for you, send us a new one.',
    cy: 'Mae’r achos hwn wedi’i gau, felly ni ellir ychwanegu dim ato mwyach. Os nad yw’r mater wedi’i ddatrys i chi, anfonwch un newydd atom.',
  },
  'own.too-long': {
    en: 'Shorten this to {most, number} characters or fewer',
    cy: 'Byrhewch hwn i {most, number} nod neu lai',
  },

  'own.submitted': { en: 'What you told us', cy: 'Yr hyn a ddywedoch wrthym' },

  'own.appointments': { en: 'Appointments', cy: 'Apwyntiadau' },
  'own.appointment-when': { en: '{date}, {from} to {to}', cy: '{date}, {from} tan {to}' },
  'own.appointment-cancelled': { en: 'Cancelled: {when}', cy: 'Wedi’i ganslo: {when}' },

  'own.withdraw': { en: 'Withdraw this case', cy: 'Tynnu’r achos hwn yn ôl' },
  'own.withdraw-explanation': {
    en: 'We stop working on it and close it. You can’t undo this, but you can send us a new one.',
    cy: 'Byddwn yn rhoi’r gorau i weithio arno ac yn ei gau. Ni allwch ddadwneud hyn, ond gallwch anfon un newydd atom.',
  },
  'own.withdraw-reason': { en: 'Why do you withdraw it?', cy: 'Pam rydych chi’n ei dynnu’n ôl?' },
  'own.withdraw-missing': {
    en: 'Say why you withdraw it',
    cy: 'Dywedwch pam rydych chi’n ei dynnu’n ôl',
  },
  'own.withdraw-send': { en: 'Withdraw case', cy: 'Tynnu’r achos yn ôl' },
  'own.withdrawn': { en: 'Your case is withdrawn.', cy: 'Mae eich achos wedi’i dynnu’n ôl.' },
  'own.keep': { en: 'Keep it as it is', cy: 'Ei gadw fel y mae' },
  'own.cancel': { en: 'Cancel', cy: 'Canslo' },
  'own.back-to': { en: 'Back to {reference}', cy: 'Yn ôl i {reference}' },

  'own.ending': { en: 'How it ended', cy: 'Sut y daeth i ben' },
  'own.ending-reason': { en: 'Reason', cy: 'Rheswm' },
  'own.ending-explanation': { en: 'Explanation', cy: 'Eglurhad' },
  'own.ending-withdrawn': { en: 'You withdrew it', cy: 'Fe’i tynnwyd yn ôl gennych chi' },
  'own.ending-your-reason': { en: 'Your reason', cy: 'Eich rheswm' },

  'own.feedback': { en: 'Was this resolved?', cy: 'A gafodd hwn ei ddatrys?' },
  'own.feedback-yes': { en: 'Yes', cy: 'Do' },
  'own.feedback-no': { en: 'No', cy: 'Naddo' },
  'own.feedback-missing': { en: 'Choose yes or no', cy: 'Dewiswch do neu naddo' },
  'own.feedback-comment': {
    en: 'Anything that we should know',
    cy: 'Unrhyw beth y dylem ei wybod',
  },
  'own.feedback-send': { en: 'Send feedback', cy: 'Anfon adborth' },
  'own.feedback-change': { en: 'Change feedback', cy: 'Newid adborth' },
  'own.feedback-given': {
    en: 'You told us on {date}. You can still change it.',
    cy: 'Dywedoch wrthym ar {date}. Gallwch ei newid o hyd.',
  },
  'own.feedback-thanks': { en: 'Thank you for telling us.', cy: 'Diolch am roi gwybod i ni.' },

  'own.lost-title': { en: 'Get a new link to your case', cy: 'Cael dolen newydd i’ch achos' },
  'own.lost-intro': {
    en: 'If you sent us something without an account, you follow it by a link that we sent you. If you have lost that link, or it no longer works, we can send you a new one.',
    cy: 'Os anfonoch rywbeth atom heb gyfrif, rydych yn ei ddilyn drwy ddolen a anfonwyd atoch. Os ydych wedi colli’r ddolen honno, neu os nad yw’n gweithio mwyach, gallwn anfon un newydd atoch.',
  },
  'own.lost-reference': { en: 'Reference of your case', cy: 'Cyfeirnod eich achos' },
  'own.lost-reference-hint': {
    en: 'It looks like POT-7K3M-9QXD, and stands in every message from us.',
    cy: 'Mae’n edrych fel POT-7K3M-9QXD, ac mae ym mhob neges gennym.',
  },
  'own.lost-reference-wrong': {
    en: 'Check the reference: it looks like POT-7K3M-9QXD',
    cy: 'Gwiriwch y cyfeirnod: mae’n edrych fel POT-7K3M-9QXD',
  },
  'own.lost-email': { en: 'Your e-mail address', cy: 'Eich cyfeiriad e-bost' },
  'own.lost-email-hint': {
    en: 'The one that you gave us with the case. We send the link there and nowhere else.',
    cy: 'Yr un a roesoch i ni gyda’r achos. Dim ond yno y byddwn yn anfon y ddolen.',
  },
  'own.lost-email-wrong': {
    en: 'Enter an e-mail address, like name@example.org',
    cy: 'Rhowch gyfeiriad e-bost, fel enw@example.org',
  },
  'own.lost-send': { en: 'Send me a new link', cy: 'Anfonwch ddolen newydd ataf' },
  'own.lost-sent': {
    en: 'If the two belong together, a message with a new link is on its way. Links that we sent before no longer work. If nothing arrives, check the reference and the address.',
    cy: 'Os yw’r ddau’n perthyn i’w gilydd, mae neges gyda dolen newydd ar ei ffordd. Nid yw dolenni a anfonwyd o’r blaen yn gweithio mwyach. Os na ddaw dim, gwiriwch y cyfeirnod a’r cyfeiriad.',
  },

  'own.cant': { en: 'You can’t {what}: {why}.', cy: 'Allwch chi ddim {what}: {why}.' },
  'own.deed': { en: 'do that with {reference}', cy: 'gwneud hynny gyda {reference}' },
  'own.deed-add-public-note': { en: 'add a note to {reference}', cy: 'ychwanegu nodyn at {reference}' },
  'own.deed-attach-file': { en: 'add a file to {reference}', cy: 'ychwanegu ffeil at {reference}' },
  'own.deed-answer-question': {
    en: 'answer that question on {reference}',
    cy: 'ateb y cwestiwn hwnnw ar {reference}',
  },
  'own.deed-withdraw': { en: 'withdraw {reference}', cy: 'tynnu {reference} yn ôl' },
  'own.deed-give-feedback': {
    en: 'say how you found the handling of {reference}',
    cy: 'rhoi adborth ar {reference}',
  },
  'own.deed-view-details': { en: 'read the details of {reference}', cy: 'darllen manylion {reference}' },
  'own.deed-view-history': { en: 'read the history of {reference}', cy: 'darllen hanes {reference}' },
  'own.deed-view-attachments': { en: 'see the files of {reference}', cy: 'gweld ffeiliau {reference}' },
  'own.because-closed': { en: 'it is closed', cy: 'mae’r achos wedi’i gau' },
  'own.because-not-closed': { en: 'it isn’t closed yet', cy: 'nid yw’r achos wedi’i gau eto' },
  'own.because-no-open-question': {
    en: 'it has been answered already, or is no longer asked',
    cy: 'mae wedi’i ateb eisoes, neu nid yw’n cael ei ofyn mwyach',
  },
  'own.because-no-owner': { en: 'it has no owner', cy: 'nid oes gan yr achos berchennog' },
  'own.because-of-rules': {
    en: 'the rules for it don’t allow that as it stands now',
    cy: 'nid yw’r rheolau ar ei gyfer yn caniatáu hynny fel y mae nawr',
  },
} as const satisfies Words;
