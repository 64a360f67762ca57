// The addresses of turning a case into another type, and of putting it into another workflow.
import { onCase } from '../../web/case-doors.ts';
import { admitting } from '../../web/doors.ts';
import { form, type Route } from '../../web/routing.ts';
import { workflowForm } from './change-workflow.ts';
import { chooseTypeForm } from './choose-type.ts';
import { convertForm } from './convert.ts';

export const convertRoutes: Route[] = [
  ...form('/cases/:reference/convert', admitting(onCase('convert')), chooseTypeForm),
  ...form('/cases/:reference/convert/:prefix', onCase('convert'), convertForm),
  ...form('/cases/:reference/change-workflow', onCase('change-workflow'), workflowForm),
];
