// Which letters there are, and what each needs to be told beside the case.
import type { Actor } from '../permissions/standing.ts';
import type { Meeting } from './invitation.ts';

/** Which side of the counter a letter is for; `account`: to an address, about its account and no case. */
export type Side = 'owner' | 'staff' | 'account';

/** `by` is who did it, as the permit has them: they get no letter about their own doing, but for the receipt of a raised case. */
type By = { by: Actor };

/** `token`: the new tracking link's; `text`: the public note, or the question. */
export type OwnerLetter = By &
  (
    | { action: 'raise'; token?: string }
    | { action: 'change-status' | 'close' | 'reopen' }
    | { action: 'add-public-note'; text: string }
    | { action: 'attach-file'; text: string | undefined }
    | { action: 'contact-owner'; text: string; questionId: number; token?: string }
    | { action: 'book-appointment'; meeting: Meeting; text: string | undefined }
    | { action: 'send-link'; token?: string }
  );

/**
 * `note` and `reason` are what the person who did it wrote to whoever works on the case; `text` is what its owner wrote.
 * `task` is a title; `complete-task` tells that no task is open any more.
 */
export type StaffLetter = By &
  (
    | { action: 'raise' }
    | { action: 'reassign'; note?: string | undefined }
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

/** What a letter is about, as the outbox keeps it; `draft`: a form that isn't sent yet. */
export type LetterAction = (OwnerLetter | StaffLetter)['action'] | AccountAction | 'draft';
