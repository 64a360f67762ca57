// The addresses of accounts: coming in, one's own account, and the language that one reads.
import {
  byMailedLink,
  byOwnMailedLink,
  closingAccount,
  ownAccount,
  registration,
} from '../web/accounts/doors.ts';
import { open, signedIn } from '../web/doors.ts';
import { form, limited, page, post, type Route } from '../web/routing.ts';
import { showAccount } from './account/account.ts';
import { closeForm } from './account/close.ts';
import { detailsForm } from './account/details.ts';
import { confirmForm, emailForm } from './account/email.ts';
import { passwordForm } from './account/password.ts';
import { endForm, endOthersForm, showSessions } from './account/sessions.ts';
import { casesToAddForm } from './adopting/cases-to-add.ts';
import { showCheckYourMail } from './entering/ask.ts';
import { forgottenForm, resetForm } from './entering/forgotten.ts';
import { invitedForm } from './entering/invited.ts';
import { finishForm, registerForm } from './entering/register.ts';
import { languageForm, speak } from './language.ts';
import { signInForm, signOut } from './sign-in.ts';

const FORGOTTEN = 'whoever has forgotten their password can’t be signed in';

export const peopleRoutes: Route[] = [
  ...limited('sign-in', form('/sign-in', open('to sign in, one can’t be signed in yet'), signInForm)),
  ...post('/sign-out', open('whoever has a session may end it'), signOut),
  ...page('/language/:language', open('everybody reads in the language that they choose'), speak),
  ...post('/language', signedIn, languageForm),

  ...limited('mail-me', form('/register', registration, registerForm)),
  ...limited('track', form('/register/:token', byMailedLink('register'), finishForm)),
  ...limited('mail-me', form('/forgot-password', open(FORGOTTEN), forgottenForm)),
  ...limited('track', form('/reset-password/:token', byMailedLink('reset'), resetForm)),
  ...limited('track', form('/invitation/:token', byMailedLink('invite'), invitedForm)),
  ...page('/check-your-mail', open('it says the same to everybody'), showCheckYourMail),

  ...page('/account', signedIn, showAccount),
  ...form('/account/details', ownAccount, detailsForm),
  ...limited('mail-me', limited('password', form('/account/email', ownAccount, emailForm))),
  ...limited('track', form('/confirm-email/:token', byOwnMailedLink('change_email'), confirmForm)),
  ...limited('password', form('/account/password', ownAccount, passwordForm)),
  ...page('/account/sessions', signedIn, (visit) => showSessions(visit, { sent: {}, errors: [] })),
  ...post('/account/sessions/end', ownAccount, endForm),
  ...post('/account/sessions/end-others', ownAccount, endOthersForm),
  ...limited('password', form('/account/close', closingAccount, closeForm)),
  ...form('/account/cases-to-add', signedIn, casesToAddForm),
];
