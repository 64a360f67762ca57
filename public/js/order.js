// Knows how a field of a form that is being built is dragged to another place: dropped on a field it goes before that one,
// dropped elsewhere on a page to that page’s end. The small buttons do the same without it.

/** Lets the fields of every such form be dragged. */
export function takeOrder() {
  for (const form of document.querySelectorAll('[data-order]')) take(form);
}

function take(form) {
  let dragged;
  for (const field of form.querySelectorAll('[data-field]')) {
    field.draggable = true;
    field.addEventListener('dragstart', (event) => {
      dragged = field;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', field.dataset.field);
    });
    field.addEventListener('dragend', () => {
      dragged = undefined;
      mark(form, undefined);
    });
  }
  form.addEventListener('dragover', (event) => {
    if (!dragged) return;
    const place = placeAt(event.target);
    if (place) event.preventDefault();
    mark(form, place);
  });
  form.addEventListener('drop', (event) => {
    const place = placeAt(event.target);
    if (!dragged || !place) return;
    event.preventDefault();
    if (place !== dragged) send(form, dragged.dataset.field, place);
  });
}

function placeAt(target) {
  return target.closest('[data-field]') ?? target.closest('[data-page]');
}

function mark(form, place) {
  for (const one of form.querySelectorAll('.cm-built__over')) one.classList.remove('cm-built__over');
  place?.classList.add('cm-built__over');
}

function send(form, field, { dataset }) {
  const button = document.createElement('button');
  button.name = 'do';
  button.value = dataset.field ? `before:${field}:${dataset.field}` : `end:${field}:${dataset.page}`;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
}
