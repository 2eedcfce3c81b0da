import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inject, test } from 'vitest';
import { signedIn } from './accounts.ts';
import type { Stage } from './setup.ts';
import { SCREENSHOTS } from './surroundings.ts';
import { Visitor, type VisitorOptions } from './Visitor.ts';

interface StoryOptions extends VisitorOptions {
  /** Whether somebody is signed in already; yes, if not said. */
  signedIn?: boolean;
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
  test.skipIf(stage === null)(title, async () => {
    const visitor = await visit(stage as Stage, wishes);
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

async function visit(on: Stage, { signedIn: known = true, ...wishes }: StoryOptions) {
  browser ??= chromium.connect(on.browser);
  const open = await browser;
  const state = known ? await signedIn(open, on) : undefined;
  return Visitor.come(open, on, wishes, state);
}
