// What is said about what is held on somebody: the copy of it, and its erasure.
import type { Words } from '../text.ts';

export const dataWords = {
  'data.title-account': { en: 'Your data', cy: 'Eich data' },
  'data.title-case': { en: 'Download a copy of this case', cy: 'Lawrlwytho copi o’r achos hwn' },
  'data.intro-account': {
    en: 'You can download a copy of what we hold on you: your account, your cases, what you told us and what we wrote to you. It comes as one zip file with:',
    cy: 'Gallwch lawrlwytho copi o’r hyn sydd gennym amdanoch: eich cyfrif, eich achosion, yr hyn a ddywedoch wrthym a’r hyn a ysgrifennwyd atoch. Daw fel un ffeil zip gyda:',
  },
  'data.intro-case': {
    en: 'You can download a copy of what you told us in this case and of what we wrote to you. It comes as one zip file with:',
    cy: 'Gallwch lawrlwytho copi o’r hyn a ddywedoch wrthym yn yr achos hwn a’r hyn a ysgrifennwyd atoch. Daw fel un ffeil zip gyda:',
  },
  'data.in-html': {
    en: 'index.html, to read in your browser',
    cy: 'index.html, i’w ddarllen yn eich porwr',
  },
  'data.in-json': {
    en: 'data.json, for other programs',
    cy: 'data.json, ar gyfer rhaglenni eraill',
  },
  'data.in-csv': {
    en: 'cases.csv, to open in a spreadsheet; what begins like a formula has an apostrophe before it',
    cy: 'cases.csv, i’w agor mewn taenlen; mae collnod o flaen unrhyw beth sy’n dechrau fel fformiwla',
  },
  'data.in-files': {
    en: 'files, the files of your cases',
    cy: 'files, sef ffeiliau eich achosion',
  },
  'data.outside': {
    en: 'Keep it safe: whoever has it can read it. Links that open your case or your account are left out of it.',
    cy: 'Cadwch ef yn ddiogel: gall pwy bynnag sydd ag ef ei ddarllen. Nid yw’n cynnwys dolenni sy’n agor eich achos na’ch cyfrif.',
  },
  'data.download': { en: 'Download your copy', cy: 'Lawrlwytho eich copi' },
  'data.file-name': { en: 'your-data', cy: 'eich-data' },
  'data.erasure-intro': {
    en: 'You can also ask us to erase what is personal in it.',
    cy: 'Gallwch hefyd ofyn i ni ddileu’r hyn sy’n bersonol ynddo.',
  },
  'data.erasure-link': { en: 'Ask for erasure', cy: 'Gofyn am ddileu' },

  'data.copy-title': { en: 'What {site} holds on you', cy: 'Yr hyn sydd gan {site} amdanoch chi' },
  'data.copy-title-case': { en: 'Your case at {site}', cy: 'Eich achos gyda {site}' },
  'data.copy-made': { en: 'This copy was made on {when}.', cy: 'Gwnaed y copi hwn ar {when}.' },
  'data.account': { en: 'Your account', cy: 'Eich cyfrif' },
  'data.name': { en: 'Name', cy: 'Enw' },
  'data.email': { en: 'E-mail address', cy: 'Cyfeiriad e-bost' },
  'data.phone': { en: 'Phone', cy: 'Ffôn' },
  'data.address': { en: 'Address', cy: 'Cyfeiriad' },
  'data.language': { en: 'Language', cy: 'Iaith' },
  'data.created': { en: 'Account made', cy: 'Creu’r cyfrif' },
  'data.confirmed': { en: 'Address confirmed', cy: 'Cadarnhau’r cyfeiriad' },
  'data.groups': { en: 'Groups that you are in', cy: 'Grwpiau yr ydych ynddynt' },
  'data.sessions': { en: 'Where you are signed in', cy: 'Ble rydych wedi mewngofnodi' },
  'data.drafts': { en: 'Forms not sent yet', cy: 'Ffurflenni heb eu hanfon eto' },
  'data.letters': { en: 'E-mails to you', cy: 'E-byst atoch chi' },
  'data.erasures': { en: 'Requests for erasure', cy: 'Ceisiadau am ddileu' },
  'data.reference': { en: 'Reference', cy: 'Cyfeirnod' },
  'data.type': { en: 'About', cy: 'Ynghylch' },
  'data.title': { en: 'Title', cy: 'Teitl' },
  'data.status': { en: 'Status', cy: 'Statws' },
  'data.raised': { en: 'Raised', cy: 'Agorwyd' },
  'data.due': { en: 'We aim to finish by', cy: 'Ein nod yw gorffen erbyn' },
  'data.changed': { en: 'Last change', cy: 'Newid diwethaf' },
  'data.closed': { en: 'Closed', cy: 'Caewyd' },
  'data.reason': { en: 'Reason', cy: 'Rheswm' },
  'data.explanation': { en: 'Explanation', cy: 'Esboniad' },
  'data.answers': { en: 'What you told us', cy: 'Yr hyn a ddywedoch wrthym' },
  'data.history': { en: 'What has happened', cy: 'Yr hyn sydd wedi digwydd' },
  'data.you': { en: 'you', cy: 'chi' },
  'data.us': { en: 'us', cy: 'ni' },
  'data.questions': { en: 'Questions and answers', cy: 'Cwestiynau ac atebion' },
  'data.question': { en: 'We asked', cy: 'Gofynnwyd i chi' },
  'data.answer': { en: 'You answered', cy: 'Eich ateb' },
  'data.appointments': { en: 'Appointments', cy: 'Apwyntiadau' },
  'data.files': { en: 'Files', cy: 'Ffeiliau' },
  'data.no-bytes': {
    en: 'not in this copy: it is being checked, or we no longer have it',
    cy: 'nid yw yn y copi hwn: mae’n cael ei gwirio, neu nid yw gennym bellach',
  },
  'data.feedback': { en: 'What you said after it was closed', cy: 'Yr hyn a ddywedoch ar ôl ei gau' },
  'data.resolved': { en: 'It was resolved', cy: 'Cafodd ei ddatrys' },
  'data.not-resolved': { en: 'It was not resolved', cy: 'Ni chafodd ei ddatrys' },

  'data.erasure-title': { en: 'Ask us to erase your data', cy: 'Gofyn i ni ddileu eich data' },
  'data.erasure-ask': { en: 'Ask for erasure', cy: 'Gofyn am ddileu' },
  'data.erasure-for-good': {
    en: 'Once it is done, nobody can undo it: your account is closed and you can no longer follow your cases.',
    cy: 'Unwaith y bydd wedi’i wneud, ni all neb ei ddadwneud: caiff eich cyfrif ei gau ac ni fyddwch yn gallu dilyn eich achosion mwyach.',
  },
  'data.goes': { en: 'What is erased', cy: 'Yr hyn a gaiff ei ddileu' },
  'data.goes-account': {
    en: 'your account: name, e-mail address, phone number, password, and forms that you haven’t sent',
    cy: 'eich cyfrif: enw, cyfeiriad e-bost, rhif ffôn, cyfrinair, a ffurflenni nad ydych wedi’u hanfon',
  },
  'data.goes-contact': {
    en: 'your contact details and other personal answers in all your cases',
    cy: 'eich manylion cyswllt ac atebion personol eraill yn eich holl achosion',
  },
  'data.goes-words': {
    en: 'the notes, answers, comments and files that you added to your cases',
    cy: 'y nodiadau, atebion, sylwadau a ffeiliau a ychwanegoch at eich achosion',
  },
  'data.goes-mails': {
    en: 'the e-mails about your cases, and the links to follow them',
    cy: 'yr e-byst am eich achosion, a’r dolenni i’w dilyn',
  },
  'data.stays': { en: 'What stays', cy: 'Yr hyn sy’n aros' },
  'data.stays-facts': {
    en: 'that there were cases: what kind, when, and how they ended',
    cy: 'bod achosion wedi bod: o ba fath, pryd, a sut y daethant i ben',
  },
  'data.stays-answers': {
    en: 'answers that aren’t about you, such as where a hole in the road is',
    cy: 'atebion nad ydynt amdanoch chi, megis ble mae twll yn y ffordd',
  },
  'data.stays-staff': {
    en: 'what our staff wrote while working on them',
    cy: 'yr hyn a ysgrifennodd ein staff wrth weithio arnynt',
  },
  'data.stays-log': {
    en: 'our administrators’ log, which says that the data were erased, and when',
    cy: 'cofnod ein gweinyddwyr, sy’n dweud bod y data wedi’u dileu, a phryd',
  },
  'data.erasure-said': {
    en: 'Anything that we should know',
    cy: 'Unrhyw beth y dylem ei wybod',
  },
  'data.erasure-said-hint': {
    en: 'You don’t have to give a reason.',
    cy: 'Nid oes rhaid i chi roi rheswm.',
  },
  'data.erasure-password': {
    en: 'Your password, so that we know it is you',
    cy: 'Eich cyfrinair, fel ein bod yn gwybod mai chi sydd yno',
  },
  'data.erasure-no-password': { en: 'Enter your password', cy: 'Rhowch eich cyfrinair' },
  'data.erasure-wrong-password': {
    en: 'That is not your password. Check it and try again',
    cy: 'Nid dyna eich cyfrinair. Gwiriwch ef a rhowch gynnig arall arni',
  },
  'data.erasure-too-long': {
    en: 'Write at most {most, number} characters',
    cy: 'Ysgrifennwch {most, number} o nodau ar y mwyaf',
  },
  'data.erasure-received': {
    en: 'We have your request. An administrator will look at it.',
    cy: 'Mae eich cais gennym. Bydd gweinyddwr yn edrych arno.',
  },
  'data.erasure-withdrawn': {
    en: 'Your request is withdrawn. Nothing was erased.',
    cy: 'Mae eich cais wedi’i dynnu’n ôl. Ni chafodd dim ei ddileu.',
  },
  'data.erasure-waits': {
    en: 'Your request waits for an administrator. Until then you can withdraw it.',
    cy: 'Mae eich cais yn aros am weinyddwr. Tan hynny gallwch ei dynnu’n ôl.',
  },
  'data.erasure-asked': { en: 'Asked on', cy: 'Gofynnwyd ar' },
  'data.erasure-withdraw': { en: 'Withdraw the request', cy: 'Tynnu’r cais yn ôl' },
  'data.erasure-refused': {
    en: 'Your last request was refused on {when}',
    cy: 'Gwrthodwyd eich cais diwethaf ar {when}',
  },

  'data.mail-hello': { en: 'Hello,', cy: 'Helo,' },
  'data.mail-asked-subject': {
    en: 'You asked {site} to erase your data',
    cy: 'Rydych wedi gofyn i {site} ddileu eich data',
  },
  'data.mail-asked': {
    en: 'We have your request to erase the personal data of your account. An administrator will look at it, and we will write to you again when it is done, or if it can’t be.',
    cy: 'Mae eich cais i ddileu data personol eich cyfrif gennym. Bydd gweinyddwr yn edrych arno, a byddwn yn ysgrifennu atoch eto pan fydd wedi’i wneud, neu os na ellir ei wneud.',
  },
  'data.mail-not-you': {
    en: 'If it wasn’t you who asked, sign in, withdraw the request and change your password.',
    cy: 'Os nad chi a ofynnodd, mewngofnodwch, tynnwch y cais yn ôl a newidiwch eich cyfrinair.',
  },
  'data.mail-done-subject': {
    en: '{site} has erased your data',
    cy: 'Mae {site} wedi dileu eich data',
  },
  'data.mail-done': {
    en: 'As you asked, we have erased your personal data. If you had an account, it is closed. We won’t write to you about your cases any more.',
    cy: 'Fel y gofynnoch, rydym wedi dileu eich data personol. Os oedd gennych gyfrif, mae wedi’i gau. Ni fyddwn yn ysgrifennu atoch am eich achosion mwyach.',
  },
  'data.mail-refused-subject': {
    en: '{site} can’t erase your data',
    cy: 'Ni all {site} ddileu eich data',
  },
  'data.mail-refused': {
    en: 'You asked us to erase your personal data. We can’t do that now, for this reason:',
    cy: 'Gofynnoch i ni ddileu eich data personol. Ni allwn wneud hynny nawr, am y rheswm hwn:',
  },
} as const satisfies Words;
