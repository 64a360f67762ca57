// What the history of a case says to its owner: the titles of its entries. What an entry knows stands in gaps by its
// name; `{…Given}` says whether it is there.
import type { Words } from '../text.ts';

export const historyWords = {
  'history.raise': {
    en: '{onBehalfGiven, select, yes {Raised on your behalf} other {Case raised}}',
    cy: '{onBehalfGiven, select, yes {Agorwyd ar eich rhan} other {Achos wedi’i agor}}',
  },
  'history.assign': {
    en: 'Given to the team that deals with it',
    cy: 'Wedi’i roi i’r tîm sy’n delio â’r mater',
  },
  'history.adopt': { en: 'Taken into your account', cy: 'Wedi’i ychwanegu at eich cyfrif' },
  'history.move-in': {
    en: 'Brought over from our earlier system',
    cy: 'Wedi’i symud o’n system flaenorol',
  },
  'history.send-link': {
    en: 'We sent a new link to your e-mail address',
    cy: 'Anfonwyd dolen newydd i’ch cyfeiriad e-bost',
  },
  'history.add-public-note': { en: 'Note added', cy: 'Nodyn wedi’i ychwanegu' },
  'history.edit-note': { en: 'Note changed', cy: 'Nodyn wedi’i newid' },
  'history.edit-additional': {
    en: 'Additional details changed{fieldsGiven, select, yes {: {fields}} other {}}',
    cy: 'Newidiwyd manylion ychwanegol{fieldsGiven, select, yes {: {fields}} other {}}',
  },
  'history.attach-file': {
    en: 'File attached{fileGiven, select, yes {: {file}} other {}}',
    cy: 'Ffeil wedi’i hatodi{fileGiven, select, yes {: {file}} other {}}',
  },
  'history.delete-file': {
    en: 'File deleted{fileGiven, select, yes {: {file}} other {}}',
    cy: 'Ffeil wedi’i dileu{fileGiven, select, yes {: {file}} other {}}',
  },
  'history.contact-owner': { en: 'We asked you a question', cy: 'Gofynnwyd cwestiwn i chi' },
  'history.email-owner': { en: 'We sent you an e-mail', cy: 'Anfonwyd e-bost atoch' },
  'history.answer-question': { en: 'You answered our question', cy: 'Atebwyd ein cwestiwn gennych chi' },
  'history.withdraw': { en: 'You took this back', cy: 'Tynnwyd hwn yn ôl gennych chi' },
  'history.give-feedback': {
    en: 'You told us whether it was resolved',
    cy: 'Dywedoch wrthym a gafodd ei ddatrys',
  },
  'history.claim': { en: 'Somebody has taken this on', cy: 'Mae rhywun wedi ymgymryd â hwn' },
  'history.release': {
    en: 'Waiting for somebody to take this on',
    cy: 'Yn aros i rywun ymgymryd â hwn',
  },
  'history.reassign': {
    en: 'Given to another team or person',
    cy: 'Wedi’i roi i dîm neu berson arall',
  },
  'history.assign-role': { en: 'Somebody else was involved', cy: 'Mae rhywun arall bellach yn rhan o hyn' },
  'history.send-reminder': { en: 'Reminder sent', cy: 'Anfonwyd nodyn atgoffa' },
  'history.forward': { en: 'Passed on', cy: 'Wedi’i anfon ymlaen' },
  'history.change-status': {
    en: 'Status changed{toGiven, select, yes { to “{to}”} other {}}',
    cy: 'Newidiwyd y statws{toGiven, select, yes { i “{to}”} other {}}',
  },
  'history.change-stage': {
    en: 'Stage changed{fromGiven, select, yes { from {from}} other {}}{toGiven, select, yes { to “{to}”} other {}}',
    cy: 'Newidiwyd y cam{fromGiven, select, yes { o {from}} other {}}{toGiven, select, yes { i “{to}”} other {}}',
  },
  'history.change-subtype': {
    en: 'Subtype changed{fromGiven, select, yes { from {from}} other {}}{toGiven, select, yes { to “{to}”} other {}}',
    cy: 'Newidiwyd yr is-fath{fromGiven, select, yes { o {from}} other {}}{toGiven, select, yes { i “{to}”} other {}}',
  },
  'history.escalate': {
    en: 'Brought to the attention of those in charge',
    cy: 'Wedi’i ddwyn i sylw’r rhai sy’n gyfrifol',
  },
  'history.de-escalate': { en: 'Back with those who work on it', cy: 'Yn ôl gyda’r rhai sy’n gweithio arno' },
  'history.close': {
    en: 'Closed{reasonGiven, select, yes {: {reason}} other {}}',
    cy: 'Wedi’i gau{reasonGiven, select, yes {: {reason}} other {}}',
  },
  'history.reopen': {
    en: 'Reopened{toGiven, select, yes { as {to}} other {}}',
    cy: 'Wedi’i ailagor{toGiven, select, yes { fel {to}} other {}}',
  },
  'history.convert': {
    en: 'Turned into another type{toGiven, select, yes {: {to}} other {}}',
    cy: 'Wedi’i newid yn fath arall{toGiven, select, yes {: {to}} other {}}',
  },
  'history.set-target': {
    en: 'Target set{dueGiven, select, yes {: {due}} other {}}',
    cy: 'Targed wedi’i osod{dueGiven, select, yes {: {due}} other {}}',
  },
  'history.extend-target': {
    en: 'Target extended{amountGiven, select, yes { by {amount} {unit, select, hours {hours} days {days} other {}}} other {}}',
    cy: 'Targed wedi’i ymestyn{amountGiven, select, yes { {amount} {unit, select, hours {awr} days {diwrnod} other {}}} other {}}',
  },
  'history.pause-target': { en: 'Target paused', cy: 'Targed wedi’i oedi' },
  'history.resume-target': {
    en: 'Target resumed{dueGiven, select, yes {: {due}} other {}}',
    cy: 'Targed yn rhedeg eto{dueGiven, select, yes {: {due}} other {}}',
  },
  'history.raise-task': {
    en: 'Work planned{titleGiven, select, yes {: {title}} other {}}',
    cy: 'Gwaith wedi’i gynllunio{titleGiven, select, yes {: {title}} other {}}',
  },
  'history.cancel-task': {
    en: 'Work no longer planned{titleGiven, select, yes {: {title}} other {}}',
    cy: 'Gwaith wedi’i ganslo{titleGiven, select, yes {: {title}} other {}}',
  },
  'history.complete-task': {
    en: 'Work done{titleGiven, select, yes {: {title}} other {}}',
    cy: 'Gwaith wedi’i gwblhau{titleGiven, select, yes {: {title}} other {}}',
  },
  // The other case may be somebody else's: it isn't named.
  'history.link-case': { en: 'Linked to another case', cy: 'Wedi’i gysylltu ag achos arall' },
  'history.unlink-case': {
    en: 'Link to another case removed',
    cy: 'Cysylltiad ag achos arall wedi’i ddileu',
  },
  'history.book-appointment': {
    en: 'Appointment {step, select, changed {changed} cancelled {cancelled} other {booked}}{atGiven, select, yes {: {at}} other {}}',
    cy: 'Apwyntiad wedi’i {step, select, changed {newid} cancelled {ganslo} other {drefnu}}{atGiven, select, yes {: {at}} other {}}',
  },
  'history.delete': { en: 'Deleted', cy: 'Wedi’i ddileu' },
  'history.restore': { en: 'Restored', cy: 'Wedi’i adfer' },
  'history.other': { en: 'Case updated', cy: 'Achos wedi’i ddiweddaru' },

  'history.note-taken-back': { en: 'This note was taken back.', cy: 'Tynnwyd y nodyn hwn yn ôl.' },
  'history.you': { en: 'You', cy: 'Chi' },
} as const satisfies Words;
