// Knows the keyboard's shortcuts on the staff's pages: single keys, which can be switched off, and mean nothing while
// somebody types.
const SWITCH = 'casement-keys';
const CHORD = 1500;

/** Listens to the keys, and opens the sheet of them over the page. */
export function takeKeys() {
  const sheet = document.querySelector('template[data-shortcuts-sheet]');
  if (!sheet) return;
  const open = () => openSheet(sheet);
  const go = (key) => sheet.content.querySelector(`a[data-key="${CSS.escape(key)}"]`)?.getAttribute('href');
  let chord = 0;

  document.addEventListener('keydown', (event) => {
    if (!isOn() || isTyped(event) || document.querySelector('dialog[open]')) return;
    const { key } = event;
    const to = Date.now() - chord < CHORD ? go(key) : undefined;
    chord = key === 'g' ? Date.now() : 0;
    if (to) location.assign(to);
    else if (key === '?') open();
    else if (!DOES[key]?.()) return;
    event.preventDefault();
  });
  document.querySelector('a[data-shortcuts]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  wakeSwitches(document);
}

/** What each key does; false where the page has nothing of the kind, and the key stays the browser's. */
const DOES = {
  '/': () => {
    const box = document.querySelector('.cm-filter input[name="q"]');
    if (!box) location.assign('/cases');
    return box ? reach(box) : true;
  },
  j: () => step(1),
  k: () => step(-1),
  o: () => press(linkOf(document.activeElement?.closest('.cm-queue tbody tr'))),
  n: () => reach(document.querySelector('.cm-note textarea')),
  // Nothing is written by a single key: Enter does it.
  c: () => reach(document.querySelector('form[action^="/cases/"][action$="/claim"] button')),
  u: () => press(document.querySelector('.govuk-back-link')),
};

function step(by) {
  const rows = [...document.querySelectorAll('.cm-queue tbody tr')];
  const at = rows.indexOf(document.activeElement?.closest('.cm-queue tbody tr'));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
  return reach(linkOf(rows[next]));
}

function linkOf(row) {
  return row?.querySelector('a.cm-queue__link');
}

function press(element) {
  element?.click();
  return Boolean(element);
}

function reach(element) {
  if (!element) return false;
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details'))
    fold.open = true;
  element.focus();
  return true;
}

function isTyped({ target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }) {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function openSheet(sheet) {
  const dialog = document.createElement('dialog');
  dialog.className = 'cm-sheet';
  dialog.setAttribute('aria-labelledby', 'cm-sheet-title');
  const title = document.createElement('h2');
  title.id = 'cm-sheet-title';
  title.className = 'govuk-heading-m';
  title.textContent = 'Keyboard shortcuts';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'cm-link-button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, sheet.content.cloneNode(true), close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  wakeSwitches(dialog);
  dialog.showModal();
}

function wakeSwitches(within) {
  for (const place of within.querySelectorAll('[data-keys-switch]')) {
    const box = place.querySelector('input');
    box.checked = isOn();
    box.addEventListener('change', () => turn(box.checked));
    place.hidden = false;
  }
}

// Where a browser keeps nothing for us, the keys stay on.
function isOn() {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

function turn(on) {
  try {
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
  } catch {
    // What can't be kept is said by the box, which is as it was on the next page.
  }
}
