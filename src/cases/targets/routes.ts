// The addresses of what is done to a case's target.
import { onCase } from '../../web/case-doors.ts';
import { form, type Route } from '../../web/routing.ts';
import { extendTargetForm, setTargetForm } from './amounts.ts';
import { pauseTargetForm, resumeTargetForm } from './stopping.ts';

export const targetRoutes: Route[] = [
  ...form('/cases/:reference/set-target', onCase('set-target'), setTargetForm),
  ...form('/cases/:reference/extend-target', onCase('extend-target'), extendTargetForm),
  ...form('/cases/:reference/pause-target', onCase('pause-target'), pauseTargetForm),
  ...form('/cases/:reference/resume-target', onCase('resume-target'), resumeTargetForm),
];
