// The addresses of the citizen's room: raising a case, and following it.
import { onOwnCase, onTrackedCase } from '../web/case-doors.ts';
import { open, signedIn } from '../web/doors.ts';
import { caseFile } from '../web/files/stored.ts';
import { form, limited, page, post, type Route, withFiles } from '../web/routing.ts';
import { changeWhom, chooseWhom } from './behalf/choose.ts';
import { draftForOthers, helpers, newForOthers } from './behalf/doors.ts';
import { findForm } from './behalf/find.ts';
import { showRaiseFor } from './behalf/raise-for.ts';
import { showCheck } from './draft/check.ts';
import { newRaise, ownDraft } from './draft/doors.ts';
import { draftFile } from './draft/files.ts';
import { draftPage, firstPage } from './draft/form-page.ts';
import { discardForm, saveForm, takeUp } from './draft/save.ts';
import { showSent } from './draft/sent.ts';
import { showFront } from './front.ts';
import { addition } from './own/actions/add.ts';
import { answerForm } from './own/actions/answer.ts';
import { feedback } from './own/actions/feedback.ts';
import { withdrawForm } from './own/actions/withdraw.ts';
import { lostLinkForm } from './own/lost-link.ts';
import { showMyCases } from './own/my-cases.ts';
import { showOwnCase } from './own/page/own-case.ts';
import { sendForm } from './send/send.ts';

export const raisingRoutes: Route[] = [
  ...page('/', open('the front page lists what each visitor may raise'), showFront),
  ...page('/raise-for', helpers, showRaiseFor),
  ...form('/raise/:prefix/for', newForOthers, chooseWhom),
  ...limited('find-person', post('/raise/:prefix/for/find', newForOthers, findForm)),
  ...form('/raise/:prefix/:draft/for', draftForOthers, changeWhom),
  ...limited('find-person', post('/raise/:prefix/:draft/for/find', draftForOthers, findForm)),
  ...limited('write', withFiles(form('/raise/:prefix', newRaise, firstPage))),
  ...withFiles(form('/raise/:prefix/:draft/page/:page', ownDraft, draftPage)),
  ...page('/raise/:prefix/:draft/check', ownDraft, showCheck),
  ...limited('mail-me', form('/raise/:prefix/:draft/save', ownDraft, saveForm)),
  ...form('/raise/:prefix/:draft/discard', ownDraft, discardForm),
  ...limited('raise', post('/raise/:prefix/:draft/send', ownDraft, sendForm)),
  ...page('/raise/:prefix/:draft/sent', ownDraft, showSent),
  ...limited(
    'track',
    page('/continue/:token', open('whoever holds the link of a form goes on with it'), takeUp),
  ),
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
  ...withFiles([
    ...post('/my-cases/:reference/add-public-note', onOwnCase('add-public-note', 'attach-file'), addition),
    ...form('/my-cases/:reference/answer-question/:question', onOwnCase('answer-question'), answerForm),
  ]),
  ...form('/my-cases/:reference/withdraw', onOwnCase('withdraw'), withdrawForm),
  ...post('/my-cases/:reference/give-feedback', onOwnCase('give-feedback'), feedback),
  ...limited(
    'lost-link',
    form('/track', open('whoever has lost their link has no other way in'), lostLinkForm),
  ),
  ...limited('track', [
    ...page('/track/:token', onTrackedCase('view-summary'), showOwnCase),
    ...page(
      '/track/:token/files/:file',
      onTrackedCase('view-attachments'),
      caseFile('whole', { publicOnly: true }),
    ),
    ...page(
      '/track/:token/files/:file/thumbnail',
      onTrackedCase('view-attachments'),
      caseFile('thumbnail', { publicOnly: true }),
    ),
    ...limited('write', [
      ...withFiles([
        ...post('/track/:token/add-public-note', onTrackedCase('add-public-note', 'attach-file'), addition),
        ...form('/track/:token/answer-question/:question', onTrackedCase('answer-question'), answerForm),
      ]),
      ...form('/track/:token/withdraw', onTrackedCase('withdraw'), withdrawForm),
      ...post('/track/:token/give-feedback', onTrackedCase('give-feedback'), feedback),
    ]),
  ]),
];
