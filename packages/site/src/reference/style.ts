/** Height of the bar of the site, in pixels. Redoc leaves it free when it scrolls to a place. */
export const barHeight = 56;

/** Colours and sizes are Redoc's variables, set to those of VitePress and of the theme of the site. */
export const style = `
:root:root {
  --site-bar: ${barHeight}px; --sidebar-width: 250px; --panel-gap-horizontal: 24px;
  --h1-font-size: 28px; --h2-font-size: 26px; --h4-font-size: 18px;
  --schemas-property-name-font-weight: 600;
}
:root:root.light {
  color-scheme: light;
  --site-text: #3c3c43; --site-muted: #5f5f66; --site-line: #e2e2e3; --site-brand: #0b5cad; --site-page: #fff; --site-raised: #f6f6f7;
  --link-color-primary: #0b5cad; --link-color-primary-hover: #0a4f96; --link-color-visited: #0b5cad;
  --button-content-color-link: #0b5cad;
  --input-content-placeholder-color: #5f5f66;
  --text-color-disabled: #6e6f7a;
  --code-block-tokens-string-color: #0b5a3c; --code-block-tokens-function-color: #8a4b00;
}
:root:root.dark {
  color-scheme: dark;
  --site-text: #dfdfd6; --site-muted: #a8a8b0; --site-line: #2e2e32; --site-brand: #7cb7ff; --site-page: #1b1b1f; --site-raised: #202127;
  --bg-color: #1b1b1f; --layer-color: #202127; --bg-color-raised: #202127; --sidebar-bg-color: #161618; --bg-color-tonal: #1b1b1f;
  --border-color-primary: #3c3f44; --border-color-secondary: #2e2e32;
  --link-color-primary: #7cb7ff; --link-color-primary-hover: #9cc9ff; --link-color-visited: #7cb7ff;
  --button-content-color-link: #7cb7ff;
  --input-content-placeholder-color: #a8a8b0;
  --text-color-disabled: #98989f;
}
body { margin: 0; background: var(--site-page); }
body .site-bar {
  position: sticky; top: 0; z-index: 20; box-sizing: border-box; height: var(--site-bar); padding: 0 20px; display: flex; align-items: center; gap: 24px;
  color: var(--site-text); background: var(--site-page); border-bottom: 1px solid var(--site-line); font: 14px/1.4 system-ui, sans-serif;
}
.site-bar a { color: inherit; text-decoration: none; }
.site-bar a:hover { color: var(--site-brand); }
.site-bar .site-name { display: flex; align-items: baseline; margin-right: auto; white-space: nowrap; font-size: 15px; }
.site-bar .site-name > a { font-weight: 600; }
.site-bar h1 { margin: 0; font: inherit; color: var(--site-muted); }
.site-bar h1::before { content: '/' / ''; margin: 0 8px; }
.site-bar nav { display: flex; gap: 22px; font-weight: 500; }
.site-bar nav a { padding: 4px 0; }
.site-bar nav a[aria-current] { color: var(--site-brand); }
.site-bar .site-theme { display: flex; padding: 7px; border: 1px solid var(--site-line); border-radius: 8px; background: none; color: var(--site-muted); cursor: pointer; }
.site-bar .site-theme:hover { color: var(--site-text); }
.site-bar :focus-visible { outline: 2px solid var(--site-brand); outline-offset: 2px; }
.light .site-bar .moon, .dark .site-bar .sun { display: none; }
.site-bar .skip { position: absolute; top: 10px; left: 16px; padding: 8px 16px; border: 0; border-radius: 8px; background: var(--site-raised); color: var(--site-brand); font: inherit; font-weight: 600; }
.site-bar .skip:not(:focus) { clip-path: inset(50%); }
.for-readers-of-headings { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

/* A title has the line for itself where there is no room for more. */
[data-testid="page-actions"] { white-space: nowrap; }
[data-section-id="/"] [data-testid="page-actions"] { display: none; }
/* The bar has a switch for the theme. */
[data-testid="color-mode-switcher"] { display: none !important; }

/* Fields first: what is long comes behind them. */
[data-testid="middle-panel"] { display: flex; flex-direction: column; min-width: 0; reading-flow: flex-visual; }
[data-testid="middle-panel"] > * { max-width: 100%; }
[data-testid="middle-panel"] > [data-component-name="Panel/Panel"] { order: 1; margin-top: 24px; }
[data-testid="middle-panel"] > :has(> .notes) { order: 2; }
.notes { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--site-line); }
.notes h4 { margin: 20px 0 8px; font-size: 15px; color: var(--text-color-primary); }

/* Redoc gives each level of fields a colour of its own, and methods colours of a low contrast. */
.schema-name.schema-name { color: var(--text-color-primary); }
.light .tag-get > div { color: #0b7a3e; }
.light .tag-post > div { color: #1a56d6; }
.light .tag-put > div { color: #9a5200; }
.light .tag-delete > div { color: #c01048; }
.dark .tag-get > div { color: #5fd69a; }
.dark .tag-post > div { color: #9db8ff; }
.dark .tag-put > div { color: #f0b45c; }
.dark .tag-delete > div { color: #ff9ab0; }

/* One quiet mark for each source: a circled i for what the vendor documents, a word for the rest. */
a.source.source { color: var(--site-muted); font-size: 12px; text-decoration: none; border: 0; white-space: nowrap; }
a.source.source:not(.undocumented)::before {
  content: 'i' / ''; display: inline-block; box-sizing: border-box; width: 14px; height: 14px; border: 1px solid currentColor; border-radius: 50%;
  font: italic 10px/11px Georgia, serif; text-align: center; vertical-align: 1px;
}
a.source.undocumented { text-decoration: underline dotted; text-underline-offset: 3px; }
a.source.source:hover { color: var(--site-brand); text-decoration: underline; }
a.try-it.try-it { display: inline-block; padding: 3px 12px; border: 1px solid var(--site-brand); border-radius: 14px; color: var(--site-brand); font-size: 13px; font-weight: 500; text-decoration: none; }
a.try-it.try-it:hover { background: var(--site-brand); color: var(--site-page); }

.site-try { box-sizing: border-box; width: min(1100px, 100vw - 32px); max-width: none; height: calc(100vh - 64px); padding: 0; border: 1px solid var(--site-line); border-radius: 12px; background: var(--site-page); overflow: hidden; }
.site-try[open] { display: flex; flex-direction: column; }
.site-try::backdrop { background: rgb(0 0 0 / 50%); }
.site-try form { display: flex; justify-content: end; padding: 8px 12px; border-bottom: 1px solid var(--site-line); }
.site-try button { padding: 5px 12px; border: 1px solid var(--site-line); border-radius: 8px; background: none; color: var(--site-text); font: 500 14px/1.4 system-ui, sans-serif; cursor: pointer; }
.site-try button:focus-visible { outline: 2px solid var(--site-brand); outline-offset: 2px; }
.site-try iframe { flex: 1; width: 100%; border: 0; }

[id$="/responses"] { scroll-margin-top: calc(var(--site-bar) + 16px); }

/* Lines wrap instead of scrolling. */
[data-component-name="CodeBlock/CodeBlockContainer"] code, [data-component-name="CodeBlock/CodeBlockContainer"] .line { white-space: pre-wrap; overflow-wrap: anywhere; }

@media (max-width: 640px) {
  :root:root { --h1-font-size: 20px; --h2-font-size: 22px; }
  [data-testid="page-actions"] { display: none; }
  body .site-bar { position: static; height: auto; flex-wrap: wrap; gap: 4px 12px; padding: 8px 16px; }
  .site-bar nav { order: 1; width: 100%; gap: 0; justify-content: space-between; font-size: 13px; }
  .site-bar nav a { padding: 6px 0; }
}
`;
