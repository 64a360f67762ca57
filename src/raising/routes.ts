// The addresses of the citizen's room: raising a case, and following it.
import { onOwnCase, onTrackedCase, open, signedIn } from '../web/doors.ts';
import { form, limited, page, post, type Route } from '../web/routing.ts';
import { showCheck } from './check.ts';
import { newRaise, ownDraft } from './doors.ts';
import { draftPage, firstPage } from './form-page.ts';
import { showFront } from './front.ts';
import { showMyCases } from './my-cases.ts';
import { noteForm, showOwnCase } from './own-case.ts';
import { sendForm } from './send.ts';
import { showSent } from './sent.ts';

export const raisingRoutes: Route[] = [
  ...page('/', open('the front page lists what each visitor may raise'), showFront),
  ...form('/raise/:prefix', newRaise, firstPage),
  ...form('/raise/:prefix/:draft/page/:page', ownDraft, draftPage),
  ...page('/raise/:prefix/:draft/check', ownDraft, showCheck),
  ...limited('raise', post('/raise/:prefix/:draft/send', ownDraft, sendForm)),
  ...page('/raise/:prefix/:draft/sent', ownDraft, showSent),
  ...page('/my-cases', signedIn, showMyCases),
  ...page('/my-cases/:reference', onOwnCase('view-summary'), showOwnCase),
  ...post('/my-cases/:reference/add-public-note', onOwnCase('add-public-note'), noteForm),
  ...limited('track', page('/track/:token', onTrackedCase('view-summary'), showOwnCase)),
  ...limited('track', post('/track/:token/add-public-note', onTrackedCase('add-public-note'), noteForm)),
];
