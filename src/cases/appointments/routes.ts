// The addresses of a case's appointments: one action books, changes and cancels them.
import { onCase } from '../../web/case-doors.ts';
import { form, type Route } from '../../web/routing.ts';
import { bookForm } from './book.ts';
import { cancelAppointmentForm } from './cancel.ts';
import { changeAppointmentForm } from './change.ts';

export const appointmentRoutes: Route[] = [
  ...form('/cases/:reference/book-appointment', onCase('book-appointment'), bookForm),
  ...form(
    '/cases/:reference/appointments/:appointment/change',
    onCase('book-appointment'),
    changeAppointmentForm,
  ),
  ...form(
    '/cases/:reference/appointments/:appointment/cancel',
    onCase('book-appointment'),
    cancelAppointmentForm,
  ),
];
