import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What `./homelake up --web-origin http://localhost:5173` serves, as the app expects it beside itself.
const lake = process.env.HOMELAKE_URL ?? 'http://localhost:9400';

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/app-config.json': lake, '/status.json': lake },
  },
  build: {
    // light-dark(), :has() and native nesting as they are.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // The first test of a file waits for all that it loads, on a machine that may be busy.
    testTimeout: 20_000,
    // Two cores are shared with the rest of the build.
    maxWorkers: 2,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
