// What is asked of an open page by the tests of access, as scripts that run inside it. Each gives a line for each fault.

const TARGETS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';

/**
 * WCAG 2.2, 2.5.8: a target has 24 by 24 CSS pixels, or room for a circle of that width around its middle that meets
 * no other target, or stands in a sentence.
 */
export const SMALL_TARGETS = `(() => {
  const shown = [...document.querySelectorAll('${TARGETS}')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: false }));
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const distance = ([x, y], { left, top, right, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
  const inSentence = ({ element }) =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline' &&
    element.parentElement.textContent.trim().length > element.textContent.trim().length;
  return shown.filter(isSmall).filter((one) => !inSentence(one)).filter((one) =>
    shown.some((other) => other !== one && (
      distance(middle(one.box), other.box) < 12 ||
      (isSmall(other) && Math.hypot(...middle(one.box).map((at, axis) => at - middle(other.box)[axis])) < 24))))
    .map(({ element, box }) => Math.round(box.width) + ' x ' + Math.round(box.height) + ': ' + element.outerHTML.slice(0, 150));
})()`;

/** WCAG 2.2, 2.4.11: whatever has the focus is seen, at least in part; and 2.4.7: something shows that it has it. */
export const HIDDEN_FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return 'end';
  const box = element.getBoundingClientRect();
  const what = element.outerHTML.slice(0, 150);
  // A radio or a checkbox is drawn by its label, over an input that can't be seen.
  const parts = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
  const seen = parts.some(([x, y]) => {
    const at = document.elementFromPoint(x, y);
    return at && (element.contains(at) || at.contains(element) || at.closest('label')?.control === element || at.parentElement?.contains(element));
  });
  if (!seen) return 'covered: ' + what;
  const drawn = [element, element.nextElementSibling, ...element.querySelectorAll('*')].filter(Boolean).some((one) =>
    ['', '::before', '::after'].some((part) => {
      const style = getComputedStyle(one, part || null);
      return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    }));
  return drawn ? '' : 'not shown: ' + what;
})()`;

/** WCAG 2.2, 2.5.7: nothing takes dragging; files can be chosen by a click wherever they can be dropped. */
export const DRAGGING = `(() => [
  ...document.querySelectorAll('[draggable=true], input[type=range]'),
  ...[...document.querySelectorAll('[data-module*=drop], [data-module*=file-upload]')].filter((zone) => !zone.querySelector('input[type=file]') && zone.type !== 'file'),
].map((element) => element.outerHTML.slice(0, 150)))()`;

/** WCAG 2.2, 1.4.10: nothing has to be scrolled sideways, at the width that the page has now. */
export const SIDEWAYS = `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth ? [(scrollWidth - clientWidth) + ' px too wide'] : [])(document.documentElement)`;

/** WCAG 2.2, 3.2.6: the links of the page's foot, in their order. */
export const FOOT = `[...document.querySelectorAll('footer a')].map((link) => new URL(link.href).pathname)`;

/** WCAG 2.2, 3.3.8: nothing to be remembered, copied out or solved: fields that a password manager fills, and pasting. */
export const HARD_TO_SIGN_IN = `(() => [...document.querySelectorAll('input[type=password]')].flatMap((field) => {
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  field.dispatchEvent(paste);
  return [
    ...(/^(current|new)-password$/.test(field.autocomplete) ? [] : ['no autocomplete: ' + field.name]),
    ...(paste.defaultPrevented ? ['no pasting: ' + field.name] : []),
    ...(field.maxLength === -1 || field.maxLength >= 64 ? [] : ['cuts passwords: ' + field.name]),
    ...[...field.form.querySelectorAll('img, canvas, iframe')].map((puzzle) => 'a puzzle: ' + puzzle.outerHTML.slice(0, 100)),
  ];
}))()`;
