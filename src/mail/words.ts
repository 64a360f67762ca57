// What a letter says of a case: cut down to what its reader may see, in the words of their side.
import type { Config } from '../config.ts';
import type { Tx } from '../permissions/permit.ts';
import { trackingAddress } from '../tracking.ts';
import { type Language, LOCALES } from '../words/languages.ts';
import { publicNameIn, translated } from '../words/translated.ts';
import type { OwnerLetter, StaffLetter } from './kinds.ts';
import type { Reader } from './recipients.ts';

/** What the templates in views/mail are given. What is null isn't known, or not this reader's to see. */
export type Words = {
  site: string;
  name: string | null;
  reference: string;
  type: string;
  title: string | null;
  status: string;
  statusDescription: string | null;
  raisedOn: string;
  /** Where the case is shown to this reader. */
  address: string | null;
};

export type OwnersWords = Words & {
  /** The address is a tracking link, which opens the case to whoever holds it. */
  tracking: boolean;
  closingReason: string | null;
  explanation: string | null;
  /** What was written to them: a note, or a question. */
  note: string | null;
  appointment: AppointmentWords | null;
  /** Of an e-mail that staff wrote by hand. */
  subject: string | null;
  /** They may say whether it was resolved. */
  feedback: boolean;
  /** Where a new tracking link is asked for. */
  newLink: string;
  /** Whether there is a name, a title and a note, as the catalogue's texts ask for it. */
  named: YesOrNo;
  titled: YesOrNo;
  quoted: YesOrNo;
};

/** An appointment as its letter says it, in its own time zone; where it is may be left open. */
export type AppointmentWords = {
  step: 'booked' | 'changed' | 'cancelled';
  what: string;
  when: string;
  place: string | null;
};

type YesOrNo = 'yes' | 'no';

/** `group` is the one that was written to; null: this reader alone. */
export type StaffsWords = Words & {
  appointment: AppointmentWords | null;
  group: string | null;
  by: string | null;
  note: string | null;
  /** The title of the task that it is about. */
  task: string | null;
  /** The role that they were given. */
  role: string | null;
};

export type Story = Awaited<ReturnType<typeof readStory>>;

/** What any letter on a case could say, as the transaction has it now. */
export function readStory(tx: Tx, caseId: number) {
  return tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      reference: true,
      title: true,
      raisedAt: true,
      contactName: true,
      contactEmail: true,
      language: true,
      closingExplanation: true,
      closingReason: { select: { text: true, translations: true } },
      caseType: { select: { name: true, translations: true } },
      status: { select: { name: true, publicName: true, publicDescription: true, translations: true } },
    },
  });
}

/** The owner reads public names only, never who works on it. */
export function ownersWords(config: Config, story: Story, letter: OwnerLetter, reader: Reader): OwnersWords {
  const { language } = reader;
  const tellsHistory = reader.may('view-history');
  const common = commonWords(config, story, reader, language);
  // An address that somebody typed into a form may be a stranger's: what they typed besides isn't passed on to it.
  const title = reader.userId !== null && reader.may('view-details') ? story.title : null;
  const reason = story.closingReason && translated(story.closingReason, language, 'text');
  // What staff write to the owner as an e-mail is the owner's; what is told of the history goes by their right to it.
  const note =
    'text' in letter && (tellsHistory || letter.action === 'email-owner') ? (letter.text ?? null) : null;
  return {
    ...common,
    title,
    type: translated(story.caseType, language, 'name'),
    status: publicNameIn(story.status, language),
    statusDescription: translated(story.status, language, 'publicDescription') || null,
    address: ownersAddress(config, story, letter, reader),
    tracking: tokenOf(letter) !== undefined,
    closingReason: tellsHistory ? reason : null,
    explanation: tellsHistory ? story.closingExplanation : null,
    note,
    appointment: tellsHistory ? appointmentWords(letter, language) : null,
    subject: letter.action === 'email-owner' ? letter.subject : null,
    feedback: reader.may('give-feedback'),
    newLink: `${config.baseUrl}/track`,
    named: yesOrNo(common.name),
    titled: yesOrNo(title),
    quoted: yesOrNo(note),
  };
}

export function staffsWords(
  config: Config,
  story: Story,
  letter: StaffLetter,
  reader: Reader,
  group: string | undefined,
): StaffsWords {
  const open = reader.may('view-details');
  const { person } = letter.by;
  const byItself = 'byItself' in letter && letter.byItself;
  return {
    ...commonWords(config, story, reader, 'en'),
    title: open ? story.title : null,
    status: open ? story.status.name : (story.status.publicName ?? story.status.name),
    address: `${config.baseUrl}/cases/${story.reference}`,
    group: group ?? null,
    by: person.kind === 'person' && !byItself ? person.name : null,
    appointment: reader.may('view-history') ? appointmentWords(letter, 'en') : null,
    note: writtenBy(letter, reader),
    task: 'task' in letter && reader.may('view-tasks') ? letter.task : null,
    role: letter.action === 'assign-role' ? letter.role : null,
  };
}

function commonWords({ siteName, timeZone }: Config, story: Story, { name }: Reader, language: Language) {
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone });
  return {
    site: siteName,
    name: greetable(name),
    reference: story.reference,
    type: story.caseType.name,
    statusDescription: story.status.publicDescription,
    raisedOn: day.format(story.raisedAt),
  };
}

// Only the hash of a token is kept, so later letters can't repeat the link.
function ownersAddress(config: Config, { reference }: Story, letter: OwnerLetter, { userId }: Reader) {
  const token = tokenOf(letter);
  const page = letter.action === 'contact-owner' ? `/answer-question/${letter.questionId}` : '';
  if (token !== undefined) return `${trackingAddress(config, token)}${page}`;
  return userId === null ? null : `${config.baseUrl}/my-cases/${reference}${page}`;
}

function tokenOf(letter: OwnerLetter): string | undefined {
  return 'token' in letter ? letter.token : undefined;
}

function appointmentWords(letter: OwnerLetter | StaffLetter, language: Language): AppointmentWords | null {
  if (letter.action !== 'book-appointment') return null;
  const { step, title, place, startsAt, endsAt, timeZone } = letter.meeting;
  const span = new Intl.DateTimeFormat(LOCALES[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', hourCycle: language === 'cy' ? 'h23' : 'h12' },
    timeZone,
  });
  return { step, what: title, when: span.formatRange(startsAt, endsAt), place: place || null };
}

function writtenBy(letter: StaffLetter, { may }: Reader): string | null {
  if ('text' in letter) return may('view-history') ? (letter.text ?? null) : null;
  if (letter.action === 'raise-task') return may('view-tasks') ? letter.instructions : null;
  if (letter.action === 'cancel-task') return may('view-tasks') ? letter.note : null;
  // What a colleague writes to somebody in particular is theirs to read.
  if (letter.action === 'send-reminder' || letter.action === 'assign-role') return letter.note ?? null;
  if (!may('view-private-history')) return null;
  if (letter.action === 'escalate') return letter.reason;
  return 'note' in letter ? (letter.note ?? null) : null;
}

function yesOrNo(text: string | null): YesOrNo {
  return text === null || text === '' ? 'no' : 'yes';
}

// Nobody is greeted with an address: "Dear evil.example/win" would make us send a stranger's advertisement.
function greetable(name: string): string | null {
  const bare = name.trim();
  return bare === '' || bare.length > 80 || /[/:@]|www\.|\.\w{2}/i.test(bare) ? null : bare;
}
