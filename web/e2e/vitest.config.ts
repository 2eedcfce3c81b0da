import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The stories: each in a browser of its own, one after the other, on one lake. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['e2e/stories/**/*.test.ts'],
    globalSetup: ['e2e/harness/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One lake and two cores: side by side they would only wait for each other.
    fileParallelism: false,
    isolate: false,
    reporters: ['verbose'],
  },
});
