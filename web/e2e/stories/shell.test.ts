import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { story } from '../harness/story.ts';
import { WEB } from '../harness/surroundings.ts';

describe('what is around all pages', () => {
  story('can be used with keys alone', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return (
          activeElement?.getAttribute('aria-label') || activeElement?.textContent?.trim() || ''
        );
      });

    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.reload();
    await visitor.sees('Photos');
    // Skip, brand, Add, Photos, Chats, Insights.
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('Insights');
    await page.keyboard.press('Enter');
    await visitor.sees('Insights');
    // After a navigation the heading has the focus.
    expect(await focused()).toBe('Insights');

    await page.getByRole('button', { name: /^Account and settings/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await visitor.requireAccessible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Dark');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/^Account and settings/);
  });

  story('says that there is no network, until there is', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files', 'Files');
    await visitor.goOffline();
    await page.getByText(/You are offline/).waitFor();
    await visitor.requireAccessible();
    await visitor.shoot('offline-wide-light');
    await visitor.goOffline(false);
    await page.getByText(/You are offline/).waitFor({ state: 'detached' });
  });

  story('speaks German to those who do', { locale: 'de-DE' }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights', 'Einblicke');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    await page.getByRole('link', { name: 'Dateien' }).click();
    await visitor.sees('Dateien');
  });

  story('loads little before it can be used', async (visitor) => {
    const { page } = visitor;
    const loaded: string[] = [];
    page.on('response', (answer) => {
      const { origin, pathname } = new URL(answer.url());
      if (origin === visitor.stage.url && /\.(js|css)$/.test(pathname)) {
        loaded.push(pathname);
      }
    });
    await visitor.open('/nowhere', 'Nothing here');
    await page.waitForLoadState('networkidle');

    // What is named in the page has a budget of its own; nothing else may come by itself.
    const named = readFileSync(join(WEB, 'dist/index.html'), 'utf8');
    expect(loaded.filter((path) => !named.includes(path))).toEqual([]);
    const { transferred } = await page.evaluate(() => ({
      transferred: performance
        .getEntriesByType('resource')
        .filter((entry) => /\.(js|css)$/.test(entry.name))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    }));
    expect(transferred).toBeGreaterThan(0);
    expect(transferred).toBeLessThan(600_000);
  });
});
