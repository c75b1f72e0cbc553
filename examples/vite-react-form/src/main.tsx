import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './styles.css';

let mockPanel: ReactNode;
// Vite replaces the mode with a constant, so production builds contain nothing of the mock. `import.meta.env.DEV` is not as safe: it
// is also true in a build with NODE_ENV=test, as in some CI jobs.
if (import.meta.env.MODE === 'development') {
  const { worker } = await import('./mocks/browser');
  const { MockPanel } = await import('./mocks/mock-panel');
  await worker.start({ onUnhandledRequest: 'bypass' });
  mockPanel = <MockPanel />;
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App>{mockPanel}</App>
  </StrictMode>,
);
