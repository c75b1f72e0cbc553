import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // `public` contains only the worker of MSW, which belongs to development.
  build: { copyPublicDir: false },
});
