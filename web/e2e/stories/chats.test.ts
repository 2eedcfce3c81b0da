import { describe, expect } from 'vitest';
import { story } from '../harness/story.ts';

const HIKERS = 'Sunday Hikers 🥾';

describe('the chats', () => {
  story('are listed with how much is in them, and from when to when', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/chats', 'Chats');
    const hikers = page.getByRole('link').filter({ hasText: HIKERS });
    await hikers.getByText(/^\d+ messages · 5 people$/).waitFor();
    await hikers.getByText('14 May 2023 – 31 Mar 2024').waitFor();

    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('hik');
    await page.getByRole('link').filter({ hasText: 'Oma Erika' }).waitFor({ state: 'detached' });
    await hikers.click();
    await visitor.sees(HIKERS);
    await page.getByText('I pressed the wrong button. (I did not.)').waitFor();
  });

  story('are read: days, notices, deleted messages and media', async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/chats/${encodeURIComponent(HIKERS)}?date=2023-05-21`, HIKERS);
    const messages = page.getByRole('region', { name: `Messages of ${HIKERS}` });
    await messages.getByRole('heading', { name: /^Sunday,? 21 May 2023$/ }).waitFor();
    await messages.getByText('This message was deleted').waitFor();
    const media = messages.getByRole('listitem').filter({ hasText: 'View from the top' });
    await media.getByText('IMG-20230521-WA0003.jpg').waitFor();
    await messages.getByText('Priya created group "Sunday Hikers 🥾"').waitFor();
  });

  story('show pictures of their zip, which open in the gallery', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/chats', 'Chats');
    await page.getByRole('link').filter({ hasText: 'Lighthouse Book' }).click();
    const picture = page.getByRole('img', { name: /^Photo 00000035-PHOTO/ });
    await picture.waitFor();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    await picture.click();
    await page.getByRole('dialog', { name: /^Photo 00000035-PHOTO/ }).waitFor();
    await page.goBack();
    await picture.waitFor();
  });

  story('are searched, and what is found leads to its place', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/chats', 'Chats');
    await page.getByRole('link', { name: 'Search messages' }).click();
    await visitor.sees('Search messages');
    await page.getByRole('searchbox', { name: 'What was said?' }).fill('the cow');
    await page.getByRole('combobox', { name: 'Chat' }).selectOption(HIKERS);
    await page
      .getByRole('status')
      .getByText(/found; all were searched/)
      .waitFor();
    await page.getByRole('combobox', { name: 'Sender' }).selectOption('Tom');
    await page.getByText('1 message found; all were searched').waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['the cow']);
    expect(new URL(page.url()).searchParams.get('search')).toBe('the cow');

    await page.getByRole('link').filter({ hasText: 'the cow looked at me first' }).click();
    await visitor.sees(HIKERS);
    await page.getByText('the cow looked at me first').waitFor();
    const there = page.url();
    await page.goBack();
    await page.getByText('1 message found; all were searched').waitFor();

    // The link is enough for somebody else, too.
    await page.goto(there);
    await visitor.sees(HIKERS);
    const message = page.getByText('the cow looked at me first');
    await message.waitFor();
    expect(await message.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
      600,
    );
  });

  story('say so when nothing is found', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/chats?search=zeppelin', 'Search messages');
    await page.getByText('Nothing found').waitFor();
    await visitor.requireAccessible();
  });

  story('are entered at any day', async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/chats/${encodeURIComponent(HIKERS)}`, HIKERS);
    await page.getByText('I pressed the wrong button. (I did not.)').waitFor();
    await page.getByRole('button', { name: 'Jump to a date', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Jump to a date' });
    await visitor.requireAccessible();
    await dialog.getByLabel('Day', { exact: true }).fill('2023-06-11');
    await dialog.getByRole('button', { name: 'Go there' }).click();
    await page.getByRole('button', { name: /^Sunday,? 11 June 2023/ }).waitFor();
    await page.getByText('Bringing dumplings').waitFor();

    await page.getByRole('button', { name: 'To the newest message' }).click();
    await page.getByText('I pressed the wrong button. (I did not.)').waitFor();
  });

  story('lead to a day with its photos and messages', async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/chats/${encodeURIComponent(HIKERS)}?date=2023-05-21`, HIKERS);
    await page.getByRole('link', { name: /^Sunday,? 21 May 2023$/ }).click();
    await visitor.sees(/^Sunday,? 21 May 2023$/);
    await page.getByText('2 photos · 13 messages').waitFor();
    const day = page.getByRole('list', { name: 'This day' });
    await day.getByText('Boots hurt already').waitFor();
    const photo = day.getByRole('img', { name: /IMG_20230521_121433/ });
    await photo.scrollIntoViewIfNeeded();
    await photo.evaluate((image: HTMLImageElement) => image.decode());

    await page.getByRole('link', { name: 'Later: 11 Jun 2023' }).click();
    await visitor.sees(/^Sunday,? 11 June 2023$/);
    await page.goBack();
    await day.getByRole('link', { name: HIKERS }).first().click();
    await visitor.sees(HIKERS);
  });
});
