// The gallery's pages by address, and the index that leads to each.

import { accountPages } from './accounts.ts';
import { behalfPages } from './behalf.ts';
import { builderPages } from './builder.ts';
import { casePages } from './cases.ts';
import type { GalleryPage, GalleryPages } from './chrome.ts';
import { visitor } from './chrome.ts';
import { dashboardPages } from './dashboard.ts';
import { dataPages } from './data.ts';
import { draftPages } from './drafts.ts';
import { everyKindPages } from './every-kind.ts';
import { failurePages } from './failures.ts';
import { formPages } from './forms.ts';
import { listPages } from './lists.ts';
import { managePages } from './manage.ts';
import { movingPages } from './moving.ts';
import { outboxPages } from './outbox.ts';
import { ownPages } from './own.ts';
import { permissionPages } from './permissions.ts';
import { raisingPages } from './raising.ts';
import { searchPages } from './search.ts';
import { setupPages } from './setup.ts';
import { taskPages } from './tasks.ts';
import { typePages } from './types.ts';
import { workflowPages } from './workflows.ts';

/** Every page of the gallery, the index at '/'. */
export function allPages(): Map<string, GalleryPage> {
  const pages: GalleryPages = {
    ...raisingPages,
    ...behalfPages,
    ...ownPages,
    ...formPages,
    ...everyKindPages,
    ...accountPages,
    ...casePages,
    ...dashboardPages,
    ...managePages,
    ...taskPages,
    ...setupPages,
    ...searchPages,
    ...movingPages,
    ...draftPages,
    ...typePages,
    ...workflowPages,
    ...listPages,
    ...builderPages,
    ...outboxPages,
    ...dataPages,
    ...permissionPages,
    ...failurePages,
  };
  const types = Object.entries(pages).map(([href, page]) => ({
    href,
    name: page.chrome.title,
    text: page.view,
  }));
  const model = {
    title: 'Gallery',
    intro: 'Every page with a made-up model.',
    types,
    unfinished: [],
    none: '',
  };
  return new Map([
    ['/', { view: 'raising/front', model, chrome: visitor('Gallery') }],
    ...Object.entries(pages),
  ]);
}
