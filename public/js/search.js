// Knows how a long list of options becomes an input that suggests them as one types.

/** Turns every such list of the page into one. What is sent stays the list's. */
export async function searchLists() {
  const lists = [...document.querySelectorAll('select[data-search]')];
  if (lists.length === 0) return;
  await import('./accessible-autocomplete.min.js');
  for (const list of lists) search(list);
}

function search(list) {
  const notes = (list.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const described = notes.map((id) => document.getElementById(id)?.textContent.trim() ?? '');
  const hasError = list.classList.contains('govuk-select--error');
  const { id } = list;
  const chosen = () => list.selectedOptions[0];
  window.accessibleAutocomplete.enhanceSelectElement({
    selectElement: list,
    defaultValue: list.value === '' ? '' : chosen().textContent,
    autoselect: false,
    confirmOnBlur: false,
    showAllValues: true,
    inputClasses: hasError ? 'govuk-input--error' : null,
    tNoResults: () => list.dataset.none,
    tAssistiveHint: () => [...described, list.dataset.help].join(' '),
    onConfirm: (label) => {
      if (label !== undefined) choose(list, label);
    },
  });
  // What was typed and is none of the options is no choice, rather than the one made before.
  const input = document.getElementById(id);
  input.addEventListener('blur', () => choose(list, input.value));
}

function choose(list, label) {
  const wanted = label.trim().toLowerCase();
  const option = [...list.options].find((one) => one.textContent.trim().toLowerCase() === wanted);
  const value = wanted === '' ? '' : (option?.value ?? '');
  if (list.value === value) return;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
