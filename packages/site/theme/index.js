import theme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';
import './tools.css';

/** @type {import('vitepress').Theme} */
export default {
  extends: theme,
  enhanceApp({ app }) {
    if (typeof window !== 'undefined' && window.parent !== window) showInDialog();
    // Only their own pages load them.
    app.component(
      'PayloadChecker',
      defineAsyncComponent(() => import('./PayloadChecker.vue')),
    );
    app.component(
      'TryOperation',
      defineAsyncComponent(() => import('./TryOperation.vue')),
    );
  },
};

/** The reference shows a page in a dialog: without the bars, and Escape closes it from within too. */
function showInDialog() {
  document.documentElement.classList.add('framed');
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') window.frameElement?.closest('dialog')?.close();
  });
}
