// A letter of each kind with something in it, for its text to be tried out on.
import type { OwnerLetter, StaffLetter } from '../../mail/kinds.ts';
import type { Actor } from '../../permissions/standing.ts';

const TEXT = 'What was written to you.';
const HOUR = 3_600_000;

/** Throws where no letter to an owner is about this. */
export function ownersSample(action: string, by: Actor): OwnerLetter {
  switch (action) {
    case 'raise':
    case 'send-link':
    case 'change-status':
    case 'close':
    case 'reopen':
    case 'convert':
      return { by, action };
    case 'add-public-note':
    case 'attach-file':
      return { by, action, text: TEXT };
    case 'contact-owner':
      return { by, action, text: TEXT, questionId: 1 };
    case 'book-appointment':
      return { by, action, text: TEXT, meeting: meeting() };
  }
  throw new Error(`no letter to an owner is about ${action}`);
}

/** Throws where no letter to staff is about this. */
export function staffsSample(action: string, by: Actor): StaffLetter {
  switch (action) {
    case 'raise':
    case 'attach-file':
      return { by, action };
    case 'reassign':
    case 'convert':
    case 'send-reminder':
      return { by, action, note: TEXT };
    case 'assign-role':
      return { by, action, note: TEXT, role: 'Task user' };
    case 'escalate':
      return { by, action, reason: TEXT };
    case 'add-public-note':
    case 'answer-question':
    case 'withdraw':
      return { by, action, text: TEXT };
    case 'book-appointment':
      return { by, action, text: TEXT, meeting: meeting() };
    case 'raise-task':
      return { by, action, task: 'The task', instructions: TEXT, byItself: false };
    case 'cancel-task':
      return { by, action, task: 'The task', note: TEXT };
    case 'complete-task':
      return { by, action, task: 'The task' };
  }
  throw new Error(`no letter to staff is about ${action}`);
}

function meeting() {
  const startsAt = new Date();
  return {
    ...({ step: 'booked', uid: 'sample', sequence: 0, title: 'A visit', place: 'The town hall' } as const),
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + HOUR), timeZone: 'Europe/London' },
  };
}
