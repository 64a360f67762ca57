// What the demo council's statuses are called in Welsh, by what citizens read of them in English: said once for all types.
import type { StatusSketch } from '../sketch.ts';

const NAMES: Readonly<Record<string, string>> = {
  Answered: 'Wedi’i ateb',
  'Being checked': 'Yn cael ei wirio',
  'Being decided': 'Yn cael ei benderfynu',
  'Being investigated': 'Yn cael ei ymchwilio',
  'Being weighed': 'Yn cael ei bwyso a’i fesur',
  'Being worked on': 'Yn cael sylw',
  Closed: 'Wedi cau',
  'Collection booked': 'Casgliad wedi’i drefnu',
  Consultation: 'Ymgynghoriad',
  Decided: 'Wedi’i benderfynu',
  'Decision being written': 'Penderfyniad yn cael ei ysgrifennu',
  'Looking for the keeper': 'Yn chwilio am y ceidwad',
  'Made safe': 'Wedi’i wneud yn ddiogel',
  'Nearly there': 'Bron yno',
  'Notice given': 'Rhybudd wedi’i roi',
  'Parts on order': 'Rhannau ar archeb',
  Received: 'Wedi’i dderbyn',
  Registered: 'Wedi’i gofrestru',
  'Repair planned': 'Atgyweiriad wedi’i gynllunio',
  Submitted: 'Wedi’i gyflwyno',
  'To be inspected': 'I’w archwilio',
  'To be removed': 'I’w symud',
  'Visit planned': 'Ymweliad wedi’i gynllunio',
  'We need to hear from you': 'Mae angen i ni glywed gennych',
  'With the electricity company': 'Gyda’r cwmni trydan',
  Withdrawn: 'Wedi’i dynnu’n ôl',
};

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'A crew has been booked.': 'Mae criw wedi’i drefnu.',
  'An inspector will come and measure it.': 'Bydd arolygydd yn dod i’w fesur.',
  'It is fenced or filled for now; the proper repair follows.':
    'Mae wedi’i ffensio neu ei lenwi am y tro; daw’r atgyweiriad llawn wedyn.',
  'It is on the crew’s list.': 'Mae ar restr y criw.',
  'Neighbours, Environmental health and Fire safety have their say.':
    'Mae’r cymdogion, Iechyd yr Amgylchedd a Diogelwch Tân yn dweud eu barn.',
  'One member of the Complaints team is looking into it.': 'Mae aelod o’r tîm Cwynion yn edrych i mewn iddo.',
  'Part of it may be exempt. We weigh whether you should have it all the same.':
    'Gall rhan ohono fod wedi’i heithrio. Rydym yn ystyried a ddylech ei chael beth bynnag.',
  'Please leave the bin out: a crew will come back for it.':
    'Gadewch y bin allan, os gwelwch yn dda: bydd criw yn dod yn ôl amdano.',
  'Somebody else reads our decision before you get it.':
    'Mae rhywun arall yn darllen ein penderfyniad cyn i chi ei gael.',
  'Something is missing. We asked you for it.': 'Mae rhywbeth ar goll. Rydym wedi gofyn i chi amdano.',
  'The cable in the ground isn’t ours. We have passed it on and keep asking.':
    'Nid ni biau’r cebl yn y ddaear. Rydym wedi’i basio ymlaen ac yn dal i ofyn.',
  'The keeper has been told to take it away.': 'Dywedwyd wrth y ceidwad am ei symud.',
  'The services concerned are looking for what you asked for.':
    'Mae’r gwasanaethau dan sylw yn chwilio am yr hyn y gofynnoch amdano.',
  'We are asking the crew and looking at the lorry’s camera.':
    'Rydym yn holi’r criw ac yn edrych ar gamera’r lori.',
  'We asked you something and wait for your answer.':
    'Rydym wedi gofyn rhywbeth i chi ac yn aros am eich ateb.',
  'We asked you something. The clock stands still until you answer.':
    'Rydym wedi gofyn rhywbeth i chi. Mae’r cloc yn sefyll nes i chi ateb.',
  'We have asked the service for its side of it.': 'Rydym wedi gofyn i’r gwasanaeth am ei ochr ef.',
  'We have to know more exactly what you want. The twenty days stand still until you answer.':
    'Mae angen i ni wybod yn fwy manwl beth yr ydych ei eisiau. Mae’r ugain niwrnod yn sefyll nes i chi ateb.',
  'We have your report and will look at it.': 'Mae gennym eich adroddiad a byddwn yn edrych arno.',
  'We need a part and will come back with it.': 'Mae angen rhan arnom a byddwn yn dod yn ôl gyda hi.',
  'We see whether everything we need is there.': 'Rydym yn gweld a yw popeth sydd ei angen arnom yno.',
  'You took the application back.': 'Rydych wedi tynnu’r cais yn ôl.',
  'You will have an answer within twenty working days.': 'Cewch ateb o fewn ugain diwrnod gwaith.',
};

/** The Welsh of what a citizen reads of a status. Throws where one of its texts isn't told here. */
export function welshOf({ name, publicName, publicDescription }: StatusSketch): Record<string, string> {
  const read = publicName === undefined ? 'name' : 'publicName';
  return {
    [read]: told(NAMES, publicName ?? name),
    ...(publicDescription === undefined ? {} : { publicDescription: told(DESCRIPTIONS, publicDescription) }),
  };
}

function told(texts: Readonly<Record<string, string>>, english: string): string {
  const welsh = texts[english];
  if (welsh === undefined) throw new Error(`no Welsh for “${english}”`);
  return welsh;
}
