// Knows which pieces of a page come alive when scripts may run; every page works without.
import { followAnswers } from './conditions.js';
import { takeDrops } from './drop.js';
import {
  Button,
  CharacterCount,
  createAll,
  ErrorSummary,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
} from './govuk-frontend.min.js';
import { takeKeys } from './keys.js';
import { wakeMaps } from './map.js';
import { takeOrder } from './order.js';
import { searchLists } from './search.js';

document.body.classList.add('govuk-frontend-supported');

createAll(Button, { preventDoubleClick: true });
createAll(CharacterCount);
createAll(ErrorSummary);
createAll(PasswordInput);
createAll(ServiceNavigation);
createAll(SkipLink);

followAnswers();
takeDrops();
wakeMaps();
searchLists();
takeKeys();
takeOrder();

// Filters and actions are open in the page as it is sent, and fold away where they would push the rest off a phone,
// unless something in them is to be mended.
const narrow = window.matchMedia('(max-width: 48.0525rem)');

function foldWhereNarrow() {
  for (const fold of document.querySelectorAll('details[data-fold]')) {
    fold.open = !narrow.matches || fold.querySelector('.govuk-error-message') !== null;
  }
}

foldWhereNarrow();
narrow.addEventListener('change', foldWhereNarrow);
