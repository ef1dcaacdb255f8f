import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the kit page alone, from the repository's root, into out/kit:
 * npx vite build --config src-renderer/ui/kit-page/vite.config.ts
 */
export default defineConfig({
  root: 'src-renderer/ui/kit-page',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../../out/kit',
    emptyOutDir: true,
    target: 'chrome130',
    rolldownOptions: { input: 'src-renderer/ui/kit-page/kit.html' },
  },
});
