// The pages of workflows in the gallery.
import type { MatrixPage } from '../../src/setup/workflows/models.ts';
import { type GalleryPages, staff } from './chrome.ts';

const matrix: MatrixPage = {
  title: 'Matrix of Road repair',
  roles: ['Manager', 'Monitor'],
  changed: 1,
  groups: [
    {
      title: 'where it stands',
      rows: [
        {
          action: 'close',
          cells: [
            { text: 'in 2 of 6: New, On hold', href: '/setup/matrix', was: 'live' },
            { text: 'never', href: '/setup/matrix' },
          ],
        },
      ],
    },
  ],
};

export const workflowPages: GalleryPages = {
  '/setup/matrix': { view: 'setup/matrix', model: matrix, chrome: staff(matrix.title, 'Setup') },
};
