// The search in setup in the gallery: with what it found, and with nothing.
import type { SearchPage } from '../../src/setup/search/models.ts';
import { type GalleryPages, staff } from './chrome.ts';

const found: SearchPage = {
  sought: 'pothole',
  found: [
    {
      ...{ id: 'found-type', title: 'Case types', rows: [] },
      table: {
        caption: 'Case types',
        columns: ['What', 'Where'],
        rows: [
          [
            { text: 'Potholes', href: '/setup/record', wraps: true },
            { text: 'POT', tags: [{ text: 'changed in your draft', tone: 'warning' }] },
          ],
        ],
      },
      links: [{ text: '12 further ones: look there', href: '/setup' }],
    },
  ],
  empty: { title: 'Nothing fits', text: 'Nothing in setup has all of these words.' },
};

export const searchPages: GalleryPages = {
  '/setup/search': { view: 'setup/search', model: found, chrome: staff('Search in setup', 'Setup') },
  '/setup/search-nothing': {
    ...{ view: 'setup/search', chrome: staff('Search in setup: nothing', 'Setup') },
    model: { ...found, sought: 'zzz', found: [] },
  },
};
