// The addresses of the form builder: the same for what is asked when a case is raised and for what staff fill in.
import { z } from 'zod';
import { admitting, setup } from '../../web/doors.ts';
import { form, page, post, type Route } from '../../web/routing.ts';
import type { Sent } from '../../web/visit.ts';
import { BLANK } from '../show.ts';
import { keepField, removeField, showField } from './field-part.ts';
import { addNewField, showKinds, showNewField, showOtherKinds } from './new-field.ts';
import { move, pressedMove, showForm } from './overview.ts';
import { keepPagePart, removePage, showPagePart } from './page-part.ts';
import { WHICH, type Which } from './the-form.ts';
import { showTry, tryWith } from './try/try.ts';

/** Each part reads by itself what was sent to it: which questions there are depends on the form. */
const anything: z.ZodType<Sent> = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const formRoutes: Route[] = WHICH.flatMap(routesOf);

function routesOf(which: Which): Route[] {
  const address = `/setup/types/:key/${which}`;
  return [
    ...page(address, setup, (visit) => showForm(which, visit, BLANK)),
    ...post(address, setup, {
      input: () => pressedMove,
      show: (visit, filled) => showForm(which, visit, filled),
      submit: (permit, pressed, visit) => move(which, permit, pressed, visit),
    }),
    ...[`${address}/add-page`, `${address}/pages/:page`].flatMap((path) =>
      form(path, setup, {
        input: () => anything,
        show: (visit, filled) => showPagePart(which, visit, filled),
        submit: (permit, sent, visit) => keepPagePart(which, permit, sent, visit),
      }),
    ),
    ...post(`${address}/pages/:page/remove`, setup, {
      input: () => anything,
      show: (visit, filled) => showPagePart(which, visit, filled),
      submit: (permit, _sent, visit) => removePage(which, permit, visit),
    }),
    ...page(`${address}/pages/:page/add`, setup, (visit) => showKinds(which, visit)),
    ...form(`${address}/pages/:page/add/:kind`, setup, {
      input: () => anything,
      show: (visit, filled) => showNewField(which, visit, filled),
      submit: (permit, sent, visit) => addNewField(which, permit, sent, visit),
    }),
    ...form(`${address}/fields/:field`, setup, {
      input: () => anything,
      show: (visit, filled) => showField(which, visit, filled),
      submit: (permit, sent, visit) => keepField(which, permit, sent, visit),
    }),
    ...page(`${address}/fields/:field/kind`, setup, (visit) => showOtherKinds(which, visit)),
    ...post(`${address}/fields/:field/remove`, setup, {
      input: () => anything,
      show: (visit, filled) => showField(which, visit, filled),
      submit: (permit, _sent, visit) => removeField(which, permit, visit),
    }),
    ...form(`${address}/try`, admitting(setup), {
      input: () => anything,
      show: (visit) => showTry(which, visit),
      submit: (_permit, sent, visit) => tryWith(which, visit, sent),
    }),
  ];
}
