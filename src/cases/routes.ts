// The staff's addresses: the case list, Manage Case, each action's page, and the bin.
import { onCase } from '../web/case-doors.ts';
import { staff } from '../web/doors.ts';
import { caseFile } from '../web/files/stored.ts';
import { form, page, post, type Route } from '../web/routing.ts';
import { claimForm, releaseForm } from './actions/claim.ts';
import { closeForm, reopenForm } from './actions/closing.ts';
import { contactOwnerForm } from './actions/contact-owner.ts';
import { deleteForm, restoreForm, showBin } from './actions/deletion.ts';
import { deEscalateForm, escalateForm } from './actions/escalation.ts';
import { privateNote, publicNote } from './actions/notes.ts';
import { reassignForm } from './actions/reassign.ts';
import { statusForm } from './actions/status.ts';
import { appointmentRoutes } from './appointments/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { convertRoutes } from './convert/routes.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import { detailRoutes } from './details/routes.ts';
import { exportForm, exporting } from './dossier/export.ts';
import { linkRoutes } from './links/routes.ts';
import { listAsCsv } from './list/csv.ts';
import { listCases } from './list/list.ts';
import { nextForm } from './list/next.ts';
import { showCase, showFiles, showHistory } from './manage/case.ts';
import { peopleRoutes } from './people/routes.ts';
import { postRoutes } from './post/routes.ts';
import { showShortcuts } from './shortcuts.ts';
import { targetRoutes } from './targets/routes.ts';
import { namingOpenTasks } from './tasks/open-tasks.ts';
import { taskRoutes } from './tasks/routes.ts';
import { viewRoutes } from './views/routes.ts';

export const caseRoutes: Route[] = [
  ...page('/cases', staff, listCases),
  ...page('/cases/list.csv', staff, listAsCsv),
  ...dashboardRoutes,
  ...viewRoutes,
  ...page('/shortcuts', staff, showShortcuts),
  ...form('/cases/next', staff, nextForm),
  ...bulkRoutes,
  ...page('/deleted', staff, showBin),
  ...page('/cases/:reference', onCase('view-summary'), showCase),
  ...taskRoutes,
  ...page('/cases/:reference/history', onCase('view-history'), showHistory),
  ...page('/cases/:reference/files', onCase('view-attachments'), showFiles),
  ...page(
    '/cases/:reference/files/:file',
    onCase('view-attachments'),
    caseFile('whole', { publicOnly: false }),
  ),
  ...page(
    '/cases/:reference/files/:file/thumbnail',
    onCase('view-attachments'),
    caseFile('thumbnail', { publicOnly: false }),
  ),
  ...post('/cases/:reference/add-public-note', onCase('add-public-note'), publicNote),
  ...post('/cases/:reference/add-private-note', onCase('add-private-note'), privateNote),
  ...form('/cases/:reference/contact-owner', onCase('contact-owner'), contactOwnerForm),
  ...form('/cases/:reference/claim', onCase('claim'), claimForm),
  ...form('/cases/:reference/release', onCase('release'), releaseForm),
  ...form('/cases/:reference/reassign', onCase('reassign'), reassignForm),
  ...form('/cases/:reference/change-status', onCase('change-status'), statusForm),
  ...detailRoutes,
  ...targetRoutes,
  ...appointmentRoutes,
  ...form('/cases/:reference/escalate', onCase('escalate'), escalateForm),
  ...form('/cases/:reference/de-escalate', onCase('de-escalate'), deEscalateForm),
  ...form('/cases/:reference/close', namingOpenTasks(onCase('close')), closeForm),
  ...form('/cases/:reference/reopen', onCase('reopen'), reopenForm),
  ...form('/cases/:reference/delete', onCase('delete'), deleteForm),
  ...post('/cases/:reference/restore', onCase('restore'), restoreForm),
  ...convertRoutes,
  ...form('/cases/:reference/export', exporting, exportForm),
  ...linkRoutes,
  ...postRoutes,
  ...peopleRoutes,
];
