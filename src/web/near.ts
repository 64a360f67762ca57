// The page that is nearest to an address which shows none, or which refuses: so that "back" never leads to a dead end.
import type { Route } from './routing.ts';

/** Gives, for a path, the path itself where it shows a page (unless `above` is asked for), or the nearest above it. */
export type Near = (path: string, above?: 'above') => string;

const LONGEST = 300;

/** Takes the route table. */
export function nearIn(routes: readonly Route[]): Near {
  const pages = routes.filter((route) => route.method === 'GET').map((route) => patternOf(route.path));
  const isPage = (path: string) => pages.some((pattern) => pattern.test(path));
  const nearest = (path: string): string => {
    if (path === '/' || path === '' || isPage(path)) return path || '/';
    return nearest(parentOf(path));
  };
  // No address of ours is that long, and walking up such a one would take its time.
  return (path, above) => (path.length > LONGEST ? '/' : nearest(above ? parentOf(path) : path));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.replace(/\/+$/, '').lastIndexOf('/'))) || '/';
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}
