// The addresses of saved views.
import { form, page, post, type Route } from '../../web/routing.ts';
import { changeForm, deleteForm } from './change.ts';
import { onView, ownViews } from './door.ts';
import { replaceForm, saveForm } from './save.ts';

const NOTHING_TYPED = { sent: {}, errors: [] };

export const viewRoutes: Route[] = [
  ...form('/views/save', ownViews, saveForm),
  ...post('/views/save/replace', ownViews, replaceForm),
  ...page('/views/:view', onView('maker or setup'), (visit) => changeForm.show(visit, NOTHING_TYPED)),
  ...post('/views/:view', onView('maker'), changeForm),
  ...post('/views/:view/delete', onView('maker or setup'), deleteForm),
];
