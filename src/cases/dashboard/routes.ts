// The dashboard's addresses.
import { staff } from '../../web/doors.ts';
import { page, type Route } from '../../web/routing.ts';
import { dashboardAsCsv } from './csv.ts';
import { showDashboard } from './dashboard.ts';

export const dashboardRoutes: Route[] = [
  ...page('/dashboard', staff, showDashboard),
  ...page('/dashboard.csv', staff, dashboardAsCsv),
];
