// The pages of failed requests in the gallery.
import type { ForbiddenPage } from '../../src/web/look/failures.ts';
import { type GalleryPages, staff, visitor } from './chrome.ts';

const forbidden: ForbiddenPage = {
  sentence:
    'You can’t close POT-7K3M-9QXD: managers of Potholes close cases in Open or Waiting, and this one is New.',
  kept: ['The hole was filled on Monday.\nWe come back in spring to look at it.'],
  hindrances: [{ text: 'Inspect the place (Highways team)', href: '/cases/case-tasks' }],
  requestNumber: 'R-82F4-11C9',
  back: { text: 'Back to POT-7K3M-9QXD', href: '/cases/case' },
};

const back = { text: 'Back to the form', href: '/raising/page' };

export const failurePages: GalleryPages = {
  '/errors/not-found': {
    view: 'errors/not-found',
    model: { requestNumber: 'R-82F4-11C9' },
    chrome: visitor('Page not found'),
    status: 404,
  },
  '/errors/link-over': {
    view: 'errors/link-over',
    model: {
      text: 'It has been used already, or it is too old. If you copied it from a message, check that you copied all of it.',
      again: { text: 'Ask for a new link', href: '/people/forgot-password' },
    },
    chrome: visitor('This link no longer works'),
    status: 404,
  },
  '/errors/forbidden': {
    view: 'errors/forbidden',
    model: forbidden,
    chrome: staff('You can’t do that', 'Cases'),
    status: 403,
  },
  '/errors/kept-back': {
    view: 'errors/kept-back',
    model: {
      title: 'This file is being checked for viruses',
      text: 'Nobody can open “letter.docx” before that is done. It mostly takes less than a minute: reload this page then.',
    },
    chrome: visitor('This file is being checked for viruses'),
    status: 409,
  },
  '/errors/no-access': {
    view: 'errors/no-access',
    model: { ask: 'Ask Ada Bellamy (ada@ambridge.example) for it.', requestNumber: 'R-82F4-11C9' },
    chrome: visitor('No access'),
    status: 403,
  },
  '/errors/error': {
    view: 'errors/error',
    model: { requestNumber: 'R-82F4-11C9' },
    chrome: visitor('Something went wrong'),
    status: 500,
  },
  '/errors/too-many': {
    view: 'errors/too-many',
    model: { when: 'Try again in 5 minutes.' },
    chrome: visitor('Too many tries'),
    status: 429,
  },
  '/errors/resend': {
    view: 'errors/resend',
    model: { back, kept: ['The hole is by the bus stop, on the left.'] },
    chrome: visitor('Please send that again'),
    status: 403,
  },
  '/errors/too-long': {
    view: 'errors/too-long',
    model: { back },
    chrome: visitor('Too long'),
    status: 413,
  },
  '/errors/method': { view: 'errors/method', model: { back }, chrome: visitor('Not like this'), status: 405 },
};
