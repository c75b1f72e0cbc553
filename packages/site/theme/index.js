import theme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';
import './tools.css';

/** @type {import('vitepress').Theme} */
export default {
  extends: theme,
  enhanceApp({ app }) {
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
