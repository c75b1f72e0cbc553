/** The view that is shown. */
const view = () => /** @type {HTMLElement} */ (document.querySelector('main > section:not([hidden])'));

/** @param {number} step 1 for the next row, -1 for the previous one */
function move(step) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...view().querySelectorAll('.rows li:not([hidden]) a')]);
  const current = links.findIndex((link) => link.getAttribute('aria-current') === 'true');
  const next = links[current === -1 ? 0 : Math.min(Math.max(current + step, 0), links.length - 1)];
  if (next === undefined) return;
  next.focus();
  // Replaced, so that Back leads out of the list instead of through it.
  location.replace(/** @type {string} */ (next.getAttribute('href')));
}

/** Clears the filter, leaves it, or closes the details. */
function leave() {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && focused.type === 'search' && focused.value !== '') {
    focused.value = '';
    focused.dispatchEvent(new Event('input'));
  } else if (isField(focused)) /** @type {HTMLElement} */ (focused).blur();
  else if (location.hash.split('/').length > 2) location.hash = `#/${view().id}`;
}

/** @param {Element | null} focused */
function isField(focused) {
  return focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement;
}

/**
 * Whether arrow keys move in the list: not where they scroll or change a value.
 *
 * @param {Element | null} focused
 */
function isInList(focused) {
  return (
    focused === null ||
    focused === document.body ||
    focused.closest('.rows') !== null ||
    focused.matches('[type=search]')
  );
}

/** Keyboard shortcuts: j, k and arrows move in the list, `/` filters, Escape goes back. */
export function listenToKeys() {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = document.activeElement;
    const { key } = event;
    if (key === 'Escape') return leave();
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (isArrow ? !isInList(focused) : isField(focused)) return;
    if (key === 'j' || key === 'ArrowDown') move(1);
    else if (key === 'k' || key === 'ArrowUp') move(-1);
    else if (key === '/') /** @type {HTMLInputElement | null} */ (view().querySelector('[type=search]'))?.focus();
    else return;
    event.preventDefault();
  });
}
