// What stands around the gallery's pages: a citizen's surroundings, a staff member's, an administrator's.
import { shortcutsOf } from '../../src/web/look/chrome.ts';
import type { Chrome } from '../../src/web/look/render.ts';

export interface GalleryPage {
  view: string;
  model: object;
  chrome: Chrome;
  status?: number;
}

/** The address is the page's key in the gallery. */
export type GalleryPages = Record<string, GalleryPage>;

export const at = (text: string): Date => new Date(text);

export function citizen(title: string, more: Partial<Chrome> = {}): Chrome {
  const nav = [
    { text: 'Report or apply', href: '/', current: true },
    { text: 'My cases', href: '/raising/my-cases', current: false },
  ];
  return { title, nav, person: { name: 'Clara Whitfield' }, csrf: 'token-of-the-gallery', ...more };
}

export function visitor(title: string, more: Partial<Chrome> = {}): Chrome {
  return { title, nav: [], person: null, csrf: 'token-of-the-gallery', ...more };
}

export function staff(title: string, current: string, more: Partial<Chrome> = {}): Chrome {
  const nav = ['Cases', 'Raise a case', 'Users', 'Groups', 'Effective permissions'].map((text) => ({
    text,
    href: `/${text.toLowerCase().replaceAll(' ', '-')}`,
    current: text === current,
  }));
  return {
    ...{ title, nav, person: { name: 'Martin Okafor' }, csrf: 'token-of-the-gallery', wide: true },
    shortcuts: shortcutsOf(nav),
    ...more,
  };
}
