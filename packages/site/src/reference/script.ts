/** Where VitePress keeps the choice of the theme: `auto`, `dark` or `light`. */
const themeKey = 'vitepress-theme-appearance';

/** Where Redoc keeps its own. */
const redocKey = 'redoc.colorMode';

/**
 * Runs before anything is shown. Redoc reads its own key when it starts, so the choice of the site is written there. A browser
 * may refuse storage for a page from a disk: the page then follows the system.
 */
export const themeScript = `
{
  let choice = 'auto';
  try { choice = localStorage.getItem('${themeKey}') || 'auto'; } catch {}
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  try { localStorage.setItem('${redocKey}', dark ? 'dark' : 'light'); } catch {}
  document.documentElement.classList.add(dark ? 'dark' : 'light');
}
`;

/**
 * The switch of the theme, links to a status, the keys of menus, and the dialog in which an operation is sent to the mock. Also
 * roles and names that Redoc omits: of its menu, and of the chosen example.
 */
export const frameScript = `
{
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const control = document.querySelector('.site-theme');
  const read = () => { try { return localStorage.getItem('${themeKey}') || 'auto'; } catch { return 'auto'; } };
  const write = (key, value) => { try { localStorage.setItem(key, value); } catch {} };
  const isDark = () => root.classList.contains('dark');
  const show = (dark) => {
    if (dark !== isDark()) {
      // Redoc's own switch, which the style hides: Redoc sets the class again whenever its state changes.
      document.querySelector('[data-testid="color-mode-switcher"]')?.click();
      write('${redocKey}', dark ? 'dark' : 'light');
      root.classList.toggle('dark', dark);
      root.classList.toggle('light', !dark);
    }
    control.setAttribute('aria-checked', String(dark));
  };
  const follow = () => { const choice = read(); show(choice === 'dark' || (choice !== 'light' && system.matches)); };
  control.addEventListener('click', () => {
    const dark = !isDark();
    write('${themeKey}', dark === system.matches ? 'auto' : dark ? 'dark' : 'light');
    show(dark);
  });
  system.addEventListener('change', follow);
  addEventListener('storage', ({ key }) => { if (key === '${themeKey}') follow(); });
  control.setAttribute('aria-checked', String(isDark()));

  const complete = () => {
    const menu = document.querySelector('.menu-content:not([role])');
    menu?.setAttribute('role', 'navigation');
    menu?.setAttribute('aria-label', 'Operations');
    for (const button of document.querySelectorAll('button[aria-label^="Example"]')) {
      const name = 'Example: ' + button.textContent.trim();
      if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
    }
  };
  complete();
  const changes = { childList: true, subtree: true, characterData: true };
  new MutationObserver(complete).observe(document.getElementById('redoc'), changes);

  // Redoc chooses the status of a link such as #/customers/uploadcustomers#customers/uploadcustomers/t=response&c=429, but
  // does not scroll to it. It renders what is in view, which moves the place: so this scrolls until the place stays.
  let timer;
  const showStatus = () => {
    clearInterval(timer);
    const [, operation] = /#([^#]+)\\/(?:t=)?response&c=\\w+$/.exec(decodeURIComponent(location.hash.slice(1))) ?? [];
    if (operation === undefined) return;
    let [tries, stays] = [0, 0];
    timer = setInterval(() => {
      const place = document.getElementById(operation + '/responses');
      const { top } = place?.getBoundingClientRect() ?? {};
      stays = top >= 0 && top < innerHeight / 2 ? stays + 1 : 0;
      if (stays === 0) place?.scrollIntoView();
      if (stays === 5 || ++tries === 50) clearInterval(timer);
    }, 100);
  };
  addEventListener('hashchange', showStatus);
  for (const input of ['wheel', 'touchstart', 'keydown']) addEventListener(input, () => clearInterval(timer), { passive: true });
  showStatus();

  // A link would be an address of Redoc's router.
  document.querySelector('.skip').addEventListener('click', () => {
    const content = document.querySelector('.api-content');
    content.tabIndex = -1;
    content.focus();
  });

  // Redoc puts an open menu at the end of the page, and leaves the focus at its button: without this, the keyboard cannot
  // choose a language or an example.
  let opener;
  const isShown = (menu) => menu.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const focusMenu = (tries) => {
    const menu = [...document.querySelectorAll('[role="menu"]')].filter(isShown).at(-1);
    if (menu !== undefined) menu.querySelector('[role="menuitem"]').focus();
    else if (tries > 0) requestAnimationFrame(() => focusMenu(tries - 1));
  };
  const closeMenu = () => {
    if (opener?.getAttribute('aria-expanded') === 'true') opener.click();
    opener?.focus();
  };
  const menuKeys = {
    ArrowDown: (item, all) => all[(all.indexOf(item) + 1) % all.length].focus(),
    ArrowUp: (item, all) => all.at(all.indexOf(item) - 1).focus(),
    Home: (item, all) => all[0].focus(),
    End: (item, all) => all.at(-1).focus(),
    Enter: (item) => { item.click(); closeMenu(); },
    ' ': (item) => { item.click(); closeMenu(); },
    Escape: closeMenu,
    // The browser goes on from the button.
    Tab: closeMenu,
  };
  document.addEventListener('keydown', (event) => {
    const button = event.target.closest('button[aria-haspopup="menu"]');
    const item = event.target.closest('[role="menuitem"]');
    if (button !== null && ['Enter', ' ', 'ArrowDown'].includes(event.key)) {
      opener = button;
      if (button.getAttribute('aria-expanded') !== 'true') button.click();
      focusMenu(10);
    } else if (item !== null && event.key in menuKeys) {
      menuKeys[event.key](item, [...item.closest('[role="menu"]').querySelectorAll('[role="menuitem"]')]);
    } else return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  }, { capture: true });

  // A page from a disk cannot run the mock: there, the link stays a link.
  const dialog = document.querySelector('.site-try');
  if (location.protocol !== 'file:') document.addEventListener('click', (event) => {
    const tryIt = event.target.closest('a.try-it');
    if (tryIt === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.title = 'Try it with the mock';
    frame.src = tryIt.href;
    dialog.append(frame);
    dialog.showModal();
  });
  dialog.addEventListener('close', () => dialog.querySelector('iframe').remove());
}
`;
