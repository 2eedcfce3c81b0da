import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { problemsFoundByAxe } from './axe.ts';
import type { Stage } from './setup.ts';
import { SCREENSHOTS } from './surroundings.ts';

/** What a visitor is like. */
export interface VisitorOptions {
  /** Of the browser; British English, if not said. */
  locale?: string;
  viewport?: { width: number; height: number };
  /** Errors that belong to the story, as the console tells them. */
  expects?: RegExp[];
}

/** A phone, and a screen on a desk. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  wide: { width: 1280, height: 900 },
} as const;

/** Somebody with a browser of their own, who notes what goes wrong in it. */
export class Visitor {
  readonly page: Page;
  readonly stage: Stage;
  readonly #context: BrowserContext;
  readonly #expects: RegExp[];
  readonly #problems: string[] = [];

  private constructor(page: Page, context: BrowserContext, stage: Stage, expects: RegExp[]) {
    this.page = page;
    this.stage = stage;
    this.#context = context;
    this.#expects = expects;
  }

  /** Opens a browser, at no page yet. `state` is what an earlier visit kept. */
  static async come(
    browser: Browser,
    stage: Stage,
    { locale = 'en-GB', viewport = SIZES.wide, expects = [] }: VisitorOptions = {},
    state?: BrowserContextOptions['storageState'],
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: stage.url,
      locale,
      viewport,
      acceptDownloads: true,
      ...(state ? { storageState: state } : {}),
    });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const visitor = new Visitor(await context.newPage(), context, stage, expects);
    context.on('weberror', (error) => visitor.#note(`thrown: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') {
        visitor.#note(`${message.text()} (${message.location().url})`);
      }
    });
    return visitor;
  }

  /** Goes to an address and waits for the page's heading. */
  async open(address: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(address);
    await this.sees(heading);
  }

  /** Waits for a page's heading. */
  async sees(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }

  /** Goes without a network, or with one again. */
  async goOffline(offline = true): Promise<void> {
    await this.#context.setOffline(offline);
  }

  /** Shows all that comes only when one scrolls there, and goes back to the top. */
  async scrollThrough(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
        window.scrollTo(0, top);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(() => window.scrollTo(0, 0));
  }

  /** Leaves a picture of the whole page, or of what is on the screen, in `target/screenshots`. */
  async shoot(name: string, fullPage = true): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
  }

  /** Presses what leads to a download, and gives what is downloaded. */
  async downloads(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    const kept = join(this.stage.folder, 'download');
    await download.saveAs(kept);
    return { name: download.suggestedFilename(), bytes: readFileSync(kept) };
  }

  /** Fails if axe finds something serious or critical; of all its rules, or those named. */
  async requireAccessible(...rules: string[]): Promise<void> {
    const found = await problemsFoundByAxe(this.page, rules.length > 0 ? rules : undefined);
    if (found.length > 0) {
      throw new Error(`axe at ${this.page.url()}:\n${found.join('\n')}`);
    }
  }

  /** Fails if the page is wider than the screen. */
  async requireNoSidewaysScrolling(): Promise<void> {
    const over = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) {
      throw new Error(`${this.page.url()} is ${over} px wider than the screen`);
    }
  }

  /** Fails if something went wrong, since it was asked last, that the story does not expect. */
  requireNoProblems(): void {
    const problems = this.#problems.splice(0);
    if (problems.length > 0) {
      throw new Error(`went wrong in the browser:\n${problems.join('\n')}`);
    }
  }

  /** Closes the browser. */
  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** Writes down what this browser keeps: who is signed in. */
  async keepState(path: string): Promise<void> {
    await this.#context.storageState({ path });
  }

  #note(problem: string): void {
    if (!this.#expects.some((expected) => expected.test(problem))) {
      this.#problems.push(problem);
    }
  }
}
