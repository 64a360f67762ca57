// The addresses of erasing people's data.
import { admitting, setup } from '../../web/doors.ts';
import { page, post, type Route } from '../../web/routing.ts';
import { BLANK } from '../show.ts';
import { eraseByAddressForm, lookUpForm } from './by-address.ts';
import { carryOutForm, refuseForm, showRequest } from './request.ts';
import { showRequests } from './requests.ts';

// Erasing opens its transaction itself: after it, bytes are to be removed from our disk.
const door = admitting(setup);

export const erasureRoutes: Route[] = [
  ...page('/setup/erasure', setup, (visit) => showRequests(visit, BLANK)),
  ...post('/setup/erasure/by-address', door, lookUpForm),
  ...post('/setup/erasure/by-address/carry-out', door, eraseByAddressForm),
  ...page('/setup/erasure/requests/:id', setup, (visit) => showRequest(visit)),
  ...post('/setup/erasure/requests/:id/carry-out', door, carryOutForm),
  ...post('/setup/erasure/requests/:id/refuse', door, refuseForm),
];
