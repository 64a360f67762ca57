// What is said of files: what may be sent, why one was refused, and why one can't be had yet.
import type { Words } from '../text.ts';

export const fileWords = {
  'files.kind-image': {
    en: 'pictures (JPEG, PNG, GIF, WebP, AVIF or HEIC)',
    cy: 'lluniau (JPEG, PNG, GIF, WebP, AVIF neu HEIC)',
  },
  'files.kind-pdf': { en: 'PDF files', cy: 'ffeiliau PDF' },
  'files.kind-document': {
    en: 'documents of Word, Excel, PowerPoint or OpenDocument (DOCX, XLSX, PPTX, ODT, ODS or ODP)',
    cy: 'dogfennau Word, Excel, PowerPoint neu OpenDocument (DOCX, XLSX, PPTX, ODT, ODS neu ODP)',
  },
  'files.kind-text': { en: 'plain text files (TXT or CSV)', cy: 'ffeiliau testun plaen (TXT neu CSV)' },
  'files.either': { en: '{some} or {last}', cy: '{some} neu {last}' },
  'files.limits': {
    en: '{count, plural, one {One file} other {Up to # files}} of at most {most}{count, plural, one {} other { each}}: {kinds}.',
    cy: '{count, plural, one {Un ffeil} other {Hyd at # o ffeiliau}} o ddim mwy na {most}{count, plural, one {} other { yr un}}: {kinds}.',
  },
  'files.bytes': { en: '{bytes, plural, one {# byte} other {# bytes}}', cy: '{bytes} beit' },
  'files.kilobytes': { en: '{size} KB', cy: '{size} KB' },
  'files.megabytes': { en: '{size} MB', cy: '{size} MB' },

  'files.empty': {
    en: '“{name}” is empty. Check the file on your device and choose it again, or choose another.',
    cy: 'Mae “{name}” yn wag. Gwiriwch y ffeil ar eich dyfais a’i dewis eto, neu dewiswch un arall.',
  },
  'files.too-large': {
    en: '“{name}” is larger than {most}. Choose a smaller file, or make this one smaller.',
    cy: 'Mae “{name}” yn fwy na {most}. Dewiswch ffeil lai, neu gwnewch hon yn llai.',
  },
  'files.too-many': {
    en: '“{name}” wasn’t added: you can send {count, plural, =0 {no files} one {one file} other {# files}} here. Remove another first if you need this one.',
    cy: 'Ni chafodd “{name}” ei hychwanegu: {count, plural, =0 {ni allwch anfon ffeiliau yma} one {gallwch anfon un ffeil yma} other {gallwch anfon hyd at # o ffeiliau yma}}. Tynnwch un arall yn gyntaf os oes angen hon arnoch.',
  },
  'files.not-that-kind': {
    en: '“{name}” is {what}, which can’t be sent here. Choose a file of one of the listed kinds.',
    cy: 'Mae “{name}” yn {what}, ac ni ellir anfon hynny yma. Dewiswch ffeil o un o’r mathau a restrir.',
  },
  'files.not-as-named': {
    en: '“{name}” is not what its name says: it is {what}. Choose another file, or save it under a name that ends with {ending}.',
    cy: 'Nid yw “{name}” yr hyn y mae ei henw’n ei ddweud: mae’n {what}. Dewiswch ffeil arall, neu ei chadw dan enw sy’n gorffen â {ending}.',
  },
  'files.unknown': {
    en: 'We can’t tell what kind of file “{name}” is. Choose a file of one of the listed kinds.',
    cy: 'Allwn ni ddim dweud pa fath o ffeil yw “{name}”. Dewiswch ffeil o un o’r mathau a restrir.',
  },
  'files.damaged': {
    en: '“{name}” can’t be read: it is damaged or wasn’t saved whole. Save it again, or choose another file.',
    cy: 'Ni ellir darllen “{name}”: mae wedi’i difrodi neu ni chafodd ei chadw’n gyfan. Cadwch hi eto, neu dewiswch ffeil arall.',
  },
  'files.bomb': {
    en: '“{name}” unpacks to far more than it should, so we didn’t open it. Save it again, or send it as a PDF file.',
    cy: 'Mae “{name}” yn dadbacio i lawer mwy nag y dylai, felly wnaethon ni mo’i hagor. Cadwch hi eto, neu anfonwch hi fel ffeil PDF.',
  },
  'files.macros': {
    en: '“{name}” holds macros, which are programs. Save it without macros, or send it as a PDF file.',
    cy: 'Mae “{name}” yn cynnwys macros, sef rhaglenni. Cadwch hi heb facros, neu anfonwch hi fel ffeil PDF.',
  },
  'files.too-many-pixels': {
    en: '“{name}” is a picture of more than {most} million pixels. Make it smaller, or take it with fewer.',
    cy: 'Mae “{name}” yn llun â mwy na {most} miliwn o bicseli. Gwnewch ef yn llai, neu tynnwch ef â llai.',
  },

  'files.is-page': {
    en: 'a web page, a drawing with code (SVG) or another file of code',
    cy: 'dudalen we, yn llun â chod (SVG) neu’n ffeil arall o god',
  },
  'files.is-archive': { en: 'an archive of files (ZIP)', cy: 'archif o ffeiliau (ZIP)' },
  'files.is-old-office': {
    en: 'an old or locked document of an office (DOC, XLS or PPT)',
    cy: 'hen ddogfen swyddfa neu un sydd wedi’i chloi (DOC, XLS neu PPT)',
  },
  'files.is-image': { en: 'a picture', cy: 'llun' },
  'files.is-pdf': { en: 'a PDF file', cy: 'ffeil PDF' },
  'files.is-document': { en: 'a document', cy: 'ddogfen' },
  'files.is-text': { en: 'a text file', cy: 'ffeil destun' },
  'files.is-other': { en: 'a file of the kind {kind}', cy: 'ffeil o’r math {kind}' },

  'files.being-checked': {
    en: 'This file is being checked for viruses',
    cy: 'Mae’r ffeil hon yn cael ei gwirio am firysau',
  },
  'files.being-checked-text': {
    en: 'Nobody can open “{name}” before that is done. It mostly takes less than a minute: reload this page then.',
    cy: 'Ni all neb agor “{name}” cyn i hynny gael ei wneud. Fel arfer mae’n cymryd llai na munud: ail-lwythwch y dudalen hon wedyn.',
  },
  'files.infected': {
    en: 'A virus was found in this file, so it was removed',
    cy: 'Cafwyd firws yn y ffeil hon, felly cafodd ei dileu',
  },
  'files.infected-title': { en: 'This file was removed', cy: 'Cafodd y ffeil hon ei dileu' },
  'files.infected-text': {
    en: 'A virus was found in “{name}”. Whoever sent it should check their device; we need the file once more, without it.',
    cy: 'Cafwyd firws yn “{name}”. Dylai pwy bynnag a’i hanfonodd wirio ei ddyfais; mae angen y ffeil arnom eto, heb y firws.',
  },
} as const satisfies Words;
