// The addresses that every page's foot leads to.
import { open } from '../../web/doors.ts';
import { page, type Route } from '../../web/routing.ts';
import { showAccessibility } from './accessibility.ts';
import { showHelp } from './help.ts';

export const aboutRoutes: Route[] = [
  ...page('/help', open('whoever is lost must find the way'), showHelp),
  ...page('/accessibility', open('what the site meets is for everybody to read'), showAccessibility),
];
