// Which letters there are, and what each needs to be told beside the case.
import type { Actor } from '../permissions/standing.ts';
import type { Meeting } from './invitation.ts';

/** Which side of the counter a letter is for; `account`: to an address, about its account and no case;
 * `outside`: to an address that staff forwarded a case to. */
export type Side = 'owner' | 'staff' | 'account' | 'outside';

/** `by` is who did it, as the permit has them: they get no letter about their own doing, but for the receipt of a raised case. */
type By = { by: Actor };

/** `token`: the new tracking link's; `text`: the public note, or the question. */
export type OwnerLetter = By &
  (
    | { action: 'raise'; token?: string }
    | { action: 'change-status' | 'close' | 'reopen' | 'convert' }
    | { action: 'add-public-note'; text: string }
    | { action: 'attach-file'; text: string | undefined }
    | { action: 'contact-owner'; text: string; questionId: number; token?: string }
    | { action: 'book-appointment'; meeting: Meeting; text: string | undefined }
    | { action: 'email-owner'; subject: string; text: string }
    | { action: 'send-link'; token?: string }
  );

/**
 * `note` and `reason` are what the person who did it wrote to whoever works on the case; `text` is what its owner wrote.
 * `task` is a title; `complete-task` tells that no task is open any more.
 */
export type StaffLetter = By &
  (
    | { action: 'raise' }
    | { action: 'reassign' | 'convert'; note?: string | undefined }
    | { action: 'assign-role'; role: string; note?: string | undefined }
    | { action: 'send-reminder'; note: string }
    | { action: 'escalate'; reason: string }
    | { action: 'add-public-note' | 'answer-question' | 'withdraw'; text: string }
    | { action: 'attach-file' }
    | { action: 'book-appointment'; meeting: Meeting; text: string | undefined }
    | { action: 'raise-task'; task: string; instructions: string; byItself: boolean }
    | { action: 'cancel-task'; task: string; note: string }
    | { action: 'complete-task'; task: string }
  );

/** One person, some people, or all members of a group and of the groups below it. */
export type StaffAddressee = { userId: number } | { userIds: readonly number[] } | { groupId: number };

/** What a letter about an account says. To an address that is typed by whoever it may be, so it says nothing of theirs. */
export type AccountAction =
  | 'account-register'
  | 'account-known'
  | 'account-unknown'
  | 'account-inactive'
  | 'account-reset'
  | 'account-invited'
  | 'account-change-email'
  | 'account-email-taken'
  | 'account-email-asked'
  | 'account-email-changed'
  | 'account-password-changed'
  | 'account-closed'
  | 'account-case-link'
  | 'account-erasure-asked'
  | 'account-erasure-done'
  | 'account-erasure-refused';

/** A case in a letter to an address outside: what the person who forwards it may see, and chose to pass on. */
export type ForwardedCase = {
  note: string;
  summary: readonly LetterRow[];
  /** what was submitted, who its owner is, and what has happened; each left out unless it was chosen */
  parts: readonly { title: string; rows: readonly LetterRow[] }[];
};

export type LetterRow = { key: string; value: string };

/** What a letter is about, as the outbox keeps it; `draft`: a form that isn't sent yet; `test`: an administrator's, to themselves. */
export type LetterAction =
  | (OwnerLetter | StaffLetter)['action']
  | AccountAction
  | 'draft'
  | 'forward'
  | 'test';
