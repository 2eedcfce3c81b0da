import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { story } from '../harness/story.ts';
import { SIZES } from '../harness/Visitor.ts';

describe('the insights', () => {
  story('are about the chat and the time that are chosen', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights', 'Insights');
    await page.getByRole('combobox', { name: 'Chat' }).selectOption({ label: 'Oma Erika' });
    await page.getByRole('combobox', { name: 'Time' }).selectOption('2021');
    await page.getByRole('heading', { name: 'Your 2021' }).waitFor();
    expect(new URL(page.url()).search).toBe('?chat=Oma+Erika&range=2021');

    const senders = page.getByRole('region', { name: 'Who writes the most' });
    await senders.scrollIntoViewIfNeeded();
    await senders.getByText('Finn').waitFor();
    expect(await senders.getByRole('listitem').count()).toBe(2);

    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('combobox', { name: 'Chat' }).inputValue()).toBe('');
  });

  story('are shared by their address', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights?chat=Oma+Erika&from=2021-01-01&to=2021-06-30', 'Insights');

    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2021-01-01');
    const chart = page.getByRole('region', { name: 'Messages over time' });
    await chart.scrollIntoViewIfNeeded();
    await chart.getByText('Week by week').waitFor();
  });

  story('are read with keys, and as tables', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights?chat=Oma+Erika', 'Insights');
    const chart = page.getByRole('slider', { name: 'By weekday' });
    await page.getByRole('region', { name: 'By weekday' }).scrollIntoViewIfNeeded();
    await chart.focus();
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^Monday: /);
    await page.keyboard.press('ArrowRight');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^Tuesday: /);

    await page.getByRole('button', { name: 'Table: By weekday' }).click();
    const rows = page.getByRole('table', { name: 'Table: By weekday' }).getByRole('row');
    expect(await rows.count()).toBe(8);
    await visitor.requireAccessible();
  });

  story('are looked at closer by a finger', { viewport: SIZES.phone }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights?chat=Oma+Erika', 'Insights');
    const card = page.getByRole('region', { name: 'Messages over time' });
    await card.scrollIntoViewIfNeeded();
    const chart = card.getByRole('slider');
    await chart.waitFor({ state: 'attached' });
    const box = await chart.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 40);
    await card.getByRole('link', { name: 'Look closer' }).click();

    await page.waitForURL(/from=2020-12-\d\d&to=/);
  });

  story('give the year away as a picture', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights?story=2021', 'Insights');
    await page.getByRole('heading', { name: 'Your 2021' }).waitFor();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as picture' }).click(),
    ]);

    expect(picture.suggestedFilename()).toBe('your-2021.png');
    const kept = join(visitor.stage.folder, 'story.png');
    await picture.saveAs(kept);
    expect(statSync(kept).size).toBeGreaterThan(20_000);
  });
});
