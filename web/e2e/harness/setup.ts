import { rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { Lake } from './Lake.ts';
import { findChromium, SCREENSHOTS, whatLacks } from './surroundings.ts';

/** What the stories must know; null if they are skipped. */
export interface Stage {
  /** Where the app is. */
  url: string;
  /** What `up` prints. */
  log: string;
  /** For what stories leave for each other. */
  folder: string;
  /** Where the browser listens. */
  browser: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    stage: Stage | null;
  }
}

/** Starts a lake with the samples, and a browser; once for all stories. */
export default async function setup(project: TestProject) {
  const lacking = whatLacks();
  if (lacking.length > 0) {
    for (const one of lacking) {
      console.error(`!!! ${one}: the web app's stories WERE SKIPPED.`);
    }
    if (process.env.CI === 'true') {
      throw new Error('CI=true, and the stories cannot be told');
    }
    project.provide('stage', null);
    return;
  }
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  const lake = await Lake.start();
  const browser = await chromium
    .launchServer({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
    .catch(async (failure) => {
      await lake.stop();
      throw failure;
    });
  const end = async () => {
    await browser.close();
    await lake.stop();
  };
  try {
    await lake.import('sample-data/chats', 'sample-data/photos');
  } catch (failure) {
    await end();
    throw failure;
  }
  project.provide('stage', {
    url: lake.url,
    log: lake.log,
    folder: lake.folder,
    browser: browser.wsEndpoint(),
  });
  return end;
}
