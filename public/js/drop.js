// Knows how files that are dropped around a file input become its files.

/** Lets every such place of the page take drops. */
export function takeDrops() {
  for (const place of document.querySelectorAll('[data-drop]')) take(place);
}

function take(place) {
  const input = place.querySelector('input');
  const over = (isOver) => place.classList.toggle('cm-drop--over', isOver);
  place.querySelector('.cm-drop__hint').hidden = false;
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  place.addEventListener('dragleave', () => over(false));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (input.disabled || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
