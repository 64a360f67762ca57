// What the site says about itself: where there is help, and what its pages meet.
import type { Words } from '../text.ts';

export const aboutWords = {
  'about.help-title': { en: 'Help', cy: 'Help' },
  'about.help-intro': {
    en: 'How to use this site, and how to reach {site} if you need a hand.',
    cy: 'Sut i ddefnyddio’r wefan hon, a sut i gysylltu â {site} os oes angen cymorth arnoch.',
  },
  'about.contact-title': { en: 'Talk to us', cy: 'Siarad â ni' },
  'about.contact-lead': {
    en: 'We can answer questions, and fill in a form with you:',
    cy: 'Gallwn ateb cwestiynau, a llenwi ffurflen gyda chi:',
  },
  'about.contact-none': {
    en: 'You can reach {site} by the ways that you know from its letters and its website.',
    cy: 'Gallwch gysylltu â {site} drwy’r ffyrdd sydd ar ei lythyrau a’i wefan.',
  },
  'about.phone': { en: 'Phone: {phone}', cy: 'Ffôn: {phone}' },
  'about.hours': { en: 'When we are there: {hours}', cy: 'Pryd rydym ar gael: {hours}' },
  'about.email': { en: 'E-mail {email}', cy: 'E-bostio {email}' },
  'about.find-title': { en: 'Find your case', cy: 'Dod o hyd i’ch achos' },
  'about.find-account': {
    en: 'If you have an account, sign in: your cases are listed under “My cases”.',
    cy: 'Os oes gennych gyfrif, mewngofnodwch: mae eich achosion wedi’u rhestru o dan “Fy achosion”.',
  },
  'about.find-link': {
    en: 'If you haven’t, open the link in the first e-mail that we sent you about it. Whoever has that link can follow the case, so keep it to yourself.',
    cy: 'Os nad oes, agorwch y ddolen yn yr e-bost cyntaf a anfonwyd atoch amdano. Gall pwy bynnag sydd â’r ddolen honno ddilyn yr achos, felly cadwch hi i chi eich hun.',
  },
  'about.lost-title': { en: 'Lost your link or your password', cy: 'Wedi colli eich dolen neu’ch cyfrinair' },
  'about.lost-text': {
    en: 'We can send a new link to the e-mail address that you gave us, or let you choose a new password.',
    cy: 'Gallwn anfon dolen newydd i’r cyfeiriad e-bost a roesoch i ni, neu adael i chi ddewis cyfrinair newydd.',
  },
  'about.lost-link': { en: 'Get a new link to your case', cy: 'Cael dolen newydd i’ch achos' },
  'about.lost-password': { en: 'Choose a new password', cy: 'Dewis cyfrinair newydd' },
  'about.without-title': { en: 'If a form doesn’t work for you', cy: 'Os nad yw ffurflen yn gweithio i chi' },
  'about.without-text': {
    en: 'No page needs JavaScript, a mouse or an account that you don’t have. If one gets in your way all the same, tell us and we will take your report another way.',
    cy: 'Nid oes angen JavaScript, llygoden na chyfrif nad oes gennych chi ar yr un dudalen. Os bydd un yn eich rhwystro serch hynny, dywedwch wrthym a byddwn yn derbyn eich adroddiad mewn ffordd arall.',
  },
  'about.without-saved': {
    en: 'What you sent on one page of a form is kept when you go on to the next, so a lost connection loses no more than the page that you were on.',
    cy: 'Cedwir yr hyn a anfonoch ar un dudalen o ffurflen pan ewch ymlaen i’r nesaf, felly nid yw colli cysylltiad yn colli mwy na’r dudalen yr oeddech arni.',
  },

  'about.access-title': { en: 'Accessibility statement', cy: 'Datganiad hygyrchedd' },
  'about.access-intro': {
    en: '{site} wants as many people as possible to be able to use this site.',
    cy: 'Mae {site} am i gynifer o bobl â phosibl allu defnyddio’r wefan hon.',
  },
  'about.can-title': { en: 'What you can do', cy: 'Yr hyn y gallwch ei wneud' },
  'about.can-zoom': {
    en: 'zoom in to 400% without scrolling sideways',
    cy: 'chwyddo hyd at 400% heb sgrolio i’r ochr',
  },
  'about.can-keyboard': {
    en: 'do everything with a keyboard alone, or by voice',
    cy: 'gwneud popeth â bysellfwrdd yn unig, neu â’ch llais',
  },
  'about.can-reader': {
    en: 'listen to every page with a screen reader',
    cy: 'gwrando ar bob tudalen â darllenydd sgrin',
  },
  'about.can-script': {
    en: 'use every page without JavaScript',
    cy: 'defnyddio pob tudalen heb JavaScript',
  },
  'about.can-colours': {
    en: 'read in light or dark colours, as your device is set',
    cy: 'darllen mewn lliwiau golau neu dywyll, yn ôl gosodiadau eich dyfais',
  },
  'about.can-language': {
    en: 'read in English or Welsh, in e-mails too',
    cy: 'darllen yn Gymraeg neu yn Saesneg, mewn e-byst hefyd',
  },
  'about.meets-title': { en: 'What this site meets', cy: 'Yr hyn y mae’r wefan hon yn ei fodloni' },
  'about.meets-text': {
    en: 'The pages for the public are made to meet the Web Content Accessibility Guidelines version 2.2 at level AA.',
    cy: 'Mae’r tudalennau i’r cyhoedd wedi’u gwneud i fodloni Canllawiau Hygyrchedd Cynnwys y We fersiwn 2.2 ar lefel AA.',
  },
  'about.meets-tested': {
    en: 'Every version of the software is tested, by programs, before it is used:',
    cy: 'Caiff pob fersiwn o’r feddalwedd ei phrofi, gan raglenni, cyn ei defnyddio:',
  },
  'about.tested-axe': {
    en: 'axe looks at the pages in light and dark colours, on a narrow screen (320 pixels) and a wide one (1280 pixels), and must find nothing',
    cy: 'mae axe yn edrych ar y tudalennau mewn lliwiau golau a thywyll, ar sgrin gul (320 picsel) ac un lydan (1280 picsel), a rhaid iddo beidio â dod o hyd i ddim',
  },
  'about.tested-keyboard': {
    en: 'a browser walks through the pages with the Tab key: focus must always be seen, and never be covered',
    cy: 'mae porwr yn cerdded drwy’r tudalennau â’r fysell Tab: rhaid i’r ffocws fod yn weladwy bob amser, a pheidio byth â chael ei guddio',
  },
  'about.tested-size': {
    en: 'whatever can be clicked is measured: 24 by 24 pixels at least, or with room around it',
    cy: 'caiff popeth y gellir ei glicio ei fesur: o leiaf 24 wrth 24 picsel, neu gyda lle o’i gwmpas',
  },
  'about.limits-title': { en: 'What we know to be missing', cy: 'Yr hyn y gwyddom ei fod ar goll' },
  'about.limits-text': {
    en: 'Some things may still be hard to use:',
    cy: 'Gall rhai pethau fod yn anodd eu defnyddio o hyd:',
  },
  'about.limit-files': {
    en: 'files that people add to a case are shown as they came: we can’t make them accessible',
    cy: 'dangosir ffeiliau y mae pobl yn eu hychwanegu at achos fel y daethant: ni allwn eu gwneud yn hygyrch',
  },
  'about.limit-words': {
    en: 'texts that staff write are in the language in which they were written',
    cy: 'mae testunau y mae staff yn eu hysgrifennu yn yr iaith yr ysgrifennwyd hwy ynddi',
  },
  'about.limit-staff': {
    en: 'the pages for our own staff are in English only',
    cy: 'mae’r tudalennau ar gyfer ein staff ein hunain yn Saesneg yn unig',
  },
  'about.limit-people': {
    en: 'programs find only some problems; people who use screen readers, magnifiers or voice control haven’t tested every page',
    cy: 'dim ond rhai problemau y mae rhaglenni’n dod o hyd iddynt; nid yw pobl sy’n defnyddio darllenwyr sgrin, chwyddwyr neu reolaeth llais wedi profi pob tudalen',
  },
  'about.report-title': { en: 'Tell us about a problem', cy: 'Dweud wrthym am broblem' },
  'about.report-lead': {
    en: 'If you find a problem, or need something in another form, tell us which page it was and what you use:',
    cy: 'Os dewch o hyd i broblem, neu os oes angen rhywbeth arnoch mewn ffurf arall, dywedwch wrthym pa dudalen ydoedd a beth rydych yn ei ddefnyddio:',
  },
  'about.report-none': {
    en: 'If you find a problem, or need something in another form, tell {site} which page it was and what you use.',
    cy: 'Os dewch o hyd i broblem, neu os oes angen rhywbeth arnoch mewn ffurf arall, dywedwch wrth {site} pa dudalen ydoedd a beth rydych yn ei ddefnyddio.',
  },
  'about.reviewed-title': { en: 'About this statement', cy: 'Am y datganiad hwn' },
  'about.reviewed-text': {
    en: 'This statement was last reviewed on {date}.',
    cy: 'Adolygwyd y datganiad hwn ddiwethaf ar {date}.',
  },
} as const satisfies Words;
