/**
 * Creates an element. Children that are strings become text, never HTML: what clients send is shown as they sent it.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | undefined>} attributes those that are undefined are left out
 * @param {...(Node | string | undefined)} children those that are undefined are left out
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) created.setAttribute(key, value);
  created.append(...children.filter((child) => child !== undefined));
  return created;
}

/**
 * The element of the page with an id.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function byId(id) {
  return /** @type {Kind} */ (document.getElementById(id));
}

/**
 * A button.
 *
 * @param {string} text
 * @param {() => void} action
 */
export function button(text, action) {
  const created = element('button', { type: 'button' }, text);
  created.addEventListener('click', action);
  return created;
}

/**
 * Sets the text of an element, and hides it if there is none.
 *
 * @param {HTMLElement} target
 * @param {string | undefined} text
 */
export function setText(target, text) {
  target.textContent = text ?? '';
  target.hidden = text === undefined;
}

/**
 * A number with its noun, such as `1 customer` and `2 customers`.
 *
 * @param {number} count
 * @param {string} noun
 */
export function counted(count, noun) {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** @param {number} time milliseconds since 1970 */
export function timeElement(time) {
  return element(
    'time',
    { datetime: new Date(time).toISOString() },
    new Date(time).toLocaleTimeString('en', { hour12: false }),
  );
}

/** @param {number} status 0 if the connection was reset */
export function statusElement(status) {
  return element('span', { class: `status s${Math.floor(status / 100)}` }, status === 0 ? 'reset' : String(status));
}
