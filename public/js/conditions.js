// Knows which questions of a page are asked as its other answers change: by the same rules as the server, in the same
// file. What isn't asked is hidden and not sent; focus stays where it is.
import { cleanLine } from './forms/clean.js';
import { comparable } from './forms/comparable.js';
import { isMet } from './forms/holds.js';

/** Follows the answers of every form of the page that has questions which depend on others. */
export function followAnswers() {
  const forms = new Set(
    [...document.querySelectorAll('[data-when]')].map((question) => question.closest('form')),
  );
  for (const form of forms) if (form) follow(form);
}

function follow(form) {
  const said = document.createElement('div');
  said.className = 'govuk-visually-hidden';
  said.setAttribute('role', 'status');
  form.append(said);
  decide(form, {}, []);
  const again = () => {
    const changes = [];
    decide(form, {}, changes);
    if (changes.length > 0) said.textContent = changes.join('. ');
  };
  form.addEventListener('input', again);
  form.addEventListener('change', again);
  // Coming back, a browser fills in what was typed after the script has run.
  window.addEventListener('pageshow', again);
}

/** Shows and hides the questions that stand in `place` itself, in their order. */
function decide(place, before, changes) {
  const known = { ...before };
  for (const question of questionsIn(place)) {
    delete known[question.dataset.key];
    const { when } = question.dataset;
    const isAsked = when === undefined || isMet(JSON.parse(when), known);
    show(question, isAsked, changes);
    if (!isAsked) continue;
    const answer = answerTo(question, known, changes);
    // A group has nothing to ask where none of its questions is asked.
    if (question.dataset.kind === 'group' && !hasQuestions(question)) show(question, false, []);
    if (answer !== undefined) known[question.dataset.key] = answer;
  }
}

function answerTo(question, known, changes) {
  const { question: name, kind } = question.dataset;
  if (kind === 'note') return undefined;
  if (kind === 'group') {
    const entries = [...question.querySelectorAll('[data-entry]')];
    for (const entry of entries) decide(entry, known, changes);
    return entries.some(isFilled) || undefined;
  }
  if (kind === 'files') {
    const isChosen = [...question.querySelectorAll('input[type=file]')].some(({ files }) => files.length > 0);
    return isChosen || question.querySelector('[data-kept]') !== null || undefined;
  }
  return comparable(kind, (part) => valuesOf(question, part === undefined ? name : `${name}-${part}`));
}

/** Whether anything stands in an entry, readable or not. */
function isFilled(entry) {
  return [...entry.querySelectorAll('input, select, textarea')].some(
    ({ type, name, disabled, checked, value }) => {
      if (disabled || name === '' || type === 'image') return false;
      return type === 'radio' || type === 'checkbox' ? checked : cleanLine(value) !== '';
    },
  );
}

function hasQuestions(group) {
  return [...group.querySelectorAll('[data-question]')].some(
    ({ hidden, dataset }) => !hidden && dataset.kind !== 'note',
  );
}

function valuesOf(question, name) {
  return [...question.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
    .filter(({ type, checked }) => (type !== 'radio' && type !== 'checkbox') || checked)
    .map(({ value }) => value);
}

function show(question, isAsked, changes) {
  const isChanged = question.hidden === isAsked;
  question.hidden = !isAsked;
  for (const input of question.querySelectorAll('input, select, textarea, button')) input.disabled = !isAsked;
  const { shown, hidden } = question.dataset;
  if (isChanged && shown) changes.push(isAsked ? shown : hidden);
}

function questionsIn(place) {
  const around = place.closest('[data-question]');
  return [...place.querySelectorAll('[data-question]')].filter(
    (question) => question.parentElement.closest('[data-question]') === around,
  );
}
