import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { signedIn } from './accounts.ts';
import { Lake } from './Lake.ts';
import type { Stage } from './setup.ts';
import { SCREENSHOTS } from './surroundings.ts';
import { Visitor, type VisitorOptions } from './Visitor.ts';

interface StoryOptions extends VisitorOptions {
  /** Whether somebody is signed in already; yes, if not said. */
  signedIn?: boolean;
  /** Where it is told, if not on the lake that all share. */
  lake?: () => Stage;
  /** How long it may take on a slow machine, in milliseconds; a minute, if not said. */
  timeout?: number;
}

const stage = inject('stage');
let browser: Promise<Browser> | undefined;

/**
 * A test in a browser of its own. It fails, too, if the page threw something, wrote an error on the
 * console or broke its own security policy, but for what `expects` names.
 */
export function story(
  title: string,
  ...[options, tell]:
    | [tell: (visitor: Visitor) => Promise<void>, never?]
    | [StoryOptions, (visitor: Visitor) => Promise<void>]
) {
  const told = typeof options === 'function' ? options : tell;
  const wishes = typeof options === 'function' ? {} : options;
  test.skipIf(stage === null)(title, { timeout: wishes.timeout ?? 60_000 }, async () => {
    const visitor = await visit(wishes.lake?.() ?? (stage as Stage), wishes);
    try {
      await told?.(visitor);
      visitor.requireNoProblems();
    } catch (failure) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      const name = `failed ${title.replace(/[^\w-]+/g, ' ')}.png`;
      await visitor.page.screenshot({ path: join(SCREENSHOTS, name) }).catch(() => {});
      throw failure;
    } finally {
      await visitor.leave();
    }
  });
}

/** A lake for the stories of one file, empty at first. */
export function lakeOfItsOwn(): () => Stage {
  let lake: Lake | undefined;
  beforeAll(async () => {
    lake = stage ? await Lake.start() : undefined;
  });
  afterAll(async () => {
    await lake?.stop();
  });
  return () => {
    if (!lake || !stage) {
      throw new Error('there is no lake before the first story');
    }
    return { url: lake.url, log: lake.log, folder: lake.folder, browser: stage.browser };
  };
}

async function visit(on: Stage, { signedIn: known = true, ...wishes }: StoryOptions) {
  browser ??= chromium.connect(on.browser);
  const open = await browser;
  const state = known ? await signedIn(open, on) : undefined;
  return Visitor.come(open, on, wishes, state);
}
