// The addresses of the citizen's room: raising a case, and following it.
import { onOwnCase, onTrackedCase, open, signedIn } from '../web/doors.ts';
import { caseFile } from '../web/files/stored.ts';
import { form, limited, page, post, type Route } from '../web/routing.ts';
import { showCheck } from './draft/check.ts';
import { newRaise, ownDraft } from './draft/doors.ts';
import { draftFile } from './draft/files.ts';
import { draftPage, firstPage } from './draft/form-page.ts';
import { showSent } from './draft/sent.ts';
import { showFront } from './front.ts';
import { showMyCases } from './own/my-cases.ts';
import { noteForm, showOwnCase } from './own/own-case.ts';
import { sendForm } from './send/send.ts';

export const raisingRoutes: Route[] = [
  ...page('/', open('the front page lists what each visitor may raise'), showFront),
  ...limited('write', form('/raise/:prefix', newRaise, firstPage)),
  ...form('/raise/:prefix/:draft/page/:page', ownDraft, draftPage),
  ...page('/raise/:prefix/:draft/check', ownDraft, showCheck),
  ...limited('raise', post('/raise/:prefix/:draft/send', ownDraft, sendForm)),
  ...page('/raise/:prefix/:draft/sent', ownDraft, showSent),
  ...page('/raise/:prefix/:draft/files/:file', ownDraft, draftFile('whole')),
  ...page('/raise/:prefix/:draft/files/:file/thumbnail', ownDraft, draftFile('thumbnail')),
  ...page('/my-cases', signedIn, showMyCases),
  ...page('/my-cases/:reference', onOwnCase('view-summary'), showOwnCase),
  ...page(
    '/my-cases/:reference/files/:file',
    onOwnCase('view-attachments'),
    caseFile('whole', { publicOnly: true }),
  ),
  ...page(
    '/my-cases/:reference/files/:file/thumbnail',
    onOwnCase('view-attachments'),
    caseFile('thumbnail', { publicOnly: true }),
  ),
  ...post('/my-cases/:reference/add-public-note', onOwnCase('add-public-note'), noteForm),
  ...limited('track', page('/track/:token', onTrackedCase('view-summary'), showOwnCase)),
  ...limited(
    'track',
    page(
      '/track/:token/files/:file',
      onTrackedCase('view-attachments'),
      caseFile('whole', { publicOnly: true }),
    ),
  ),
  ...limited(
    'track',
    page(
      '/track/:token/files/:file/thumbnail',
      onTrackedCase('view-attachments'),
      caseFile('thumbnail', { publicOnly: true }),
    ),
  ),
  ...limited(
    'write',
    limited('track', post('/track/:token/add-public-note', onTrackedCase('add-public-note'), noteForm)),
  ),
];
