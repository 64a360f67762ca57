// The addresses of what is held on somebody: a copy of it, and asking for its erasure.
import { ownAccount } from '../../web/accounts/doors.ts';
import { onOwnCase, onTrackedCase } from '../../web/case-doors.ts';
import { admitting, signedIn } from '../../web/doors.ts';
import { form, limited, post, type Route } from '../../web/routing.ts';
import { accountDataForm, caseDataForm } from './data-page.ts';
import { erasureForm, withdrawForm } from './erasure.ts';

export const dataRoutes: Route[] = [
  ...limited('copy', form('/account/data', signedIn, accountDataForm)),
  ...limited('copy', form('/my-cases/:reference/data', admitting(onOwnCase('view-summary')), caseDataForm)),
  ...limited(
    'copy',
    limited('track', form('/track/:token/data', admitting(onTrackedCase('view-summary')), caseDataForm)),
  ),
  ...limited('password', form('/account/erasure', ownAccount, erasureForm)),
  ...post('/account/erasure/withdraw', signedIn, withdrawForm),
];
