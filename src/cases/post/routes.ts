// The addresses of what goes out about a case by e-mail.
import { onCase } from '../../web/case-doors.ts';
import { form, page, type Route } from '../../web/routing.ts';
import { emailOwnerForm } from './email-owner.ts';
import { forwardForm } from './forward.ts';
import { showEmail, showEmails } from './log.ts';
import { reminderForm } from './send-reminder.ts';

export const postRoutes: Route[] = [
  ...page('/cases/:reference/emails', onCase('view-emails'), showEmails),
  ...page('/cases/:reference/emails/:mail', onCase('view-emails'), showEmail),
  ...form('/cases/:reference/email-owner', onCase('email-owner'), emailOwnerForm),
  ...form('/cases/:reference/forward', onCase('forward'), forwardForm),
  ...form('/cases/:reference/send-reminder', onCase('send-reminder'), reminderForm),
];
