import { openUploadDialog } from './harness/bringing.ts';
import { scrollToPhoto } from './harness/gallery.ts';
import type { Visitor } from './harness/Visitor.ts';

/** A page that is checked with axe and photographed in both themes, wide and on a phone. */
export interface PageToShow {
  /** Of its pictures. */
  name: string;
  address: string;
  heading: string | RegExp;
  /** Nobody is signed in. */
  outside?: boolean;
  /** Waits for more than the heading, or does what leads there. */
  arrange?: (visitor: Visitor) => Promise<void>;
  /** It is above a page: only what is on the screen is photographed. */
  above?: boolean;
}

/** What a lake shows in which there is nothing. */
export const FIRST_STEPS: PageToShow = {
  name: 'first-steps',
  address: '/',
  heading: 'Welcome home',
};

/** All pages of a lake with the samples. A page that is built adds what it can show besides. */
export const PAGES: readonly PageToShow[] = [
  { name: 'sign-in', address: '/', heading: 'homelake', outside: true },
  { name: 'photos', address: '/photos', heading: 'Photos' },
  {
    name: 'lightbox',
    address: '/photos',
    heading: 'Photos',
    above: true,
    arrange: openPhoto,
  },
  {
    name: 'lightbox-details',
    address: '/photos',
    heading: 'Photos',
    above: true,
    arrange: async (visitor) => {
      await openPhoto(visitor);
      await visitor.page.keyboard.press('i');
      await visitor.page.getByRole('complementary', { name: 'Details' }).waitFor();
    },
  },
  { name: 'chats', address: '/chats', heading: 'Chats' },
  {
    name: 'chat',
    address: `/chats/${encodeURIComponent('Sunday Hikers 🥾')}?date=2023-05-21`,
    heading: 'Sunday Hikers 🥾',
    above: true,
    arrange: ({ page }) => page.getByText('View from the top').waitFor(),
  },
  {
    name: 'search',
    address: '/chats?search=the+cow',
    heading: 'Search messages',
    above: true,
    arrange: ({ page }) => page.getByText(/found; all were searched/).waitFor(),
  },
  {
    name: 'day',
    address: '/day/2023-05-21',
    heading: /^Sunday,? 21 May 2023$/,
    arrange: ({ page }) => page.getByRole('list', { name: 'This day' }).waitFor(),
  },
  { name: 'insights', address: '/insights?range=all', heading: 'Insights' },
  { name: 'files', address: '/files', heading: 'Files' },
  {
    name: 'files-folder',
    address: '/files/raw-photos/photos/',
    heading: 'photos',
    arrange: ({ page }) => page.getByRole('table').waitFor(),
  },
  {
    name: 'receipts',
    address: '/files/receipts',
    heading: 'Import receipts',
    arrange: ({ page }) => page.getByText('Taken in').first().waitFor(),
  },
  {
    name: 'receipt-accepted',
    address: receiptOf('WhatsApp Chat - Lighthouse Book Club.zip'),
    heading: 'Import receipt',
    arrange: ({ page }) => page.getByText('Taken in').waitFor(),
  },
  {
    name: 'receipt-rejected',
    address: receiptOf('kettle-log.txt'),
    heading: 'Import receipt',
    arrange: ({ page }) => page.getByText('Not taken').waitFor(),
  },
  {
    name: 'upload-dialog',
    address: '/files',
    heading: 'Files',
    above: true,
    arrange: async ({ page }) => {
      const dialog = await openUploadDialog(page);
      await dialog.getByText('More choices').click();
      await dialog.getByRole('checkbox').scrollIntoViewIfNeeded();
    },
  },
  { name: 'not-found', address: '/nowhere', heading: 'Nothing here' },
];

async function openPhoto({ page }: Visitor): Promise<void> {
  await (await scrollToPhoto(page, 'IMG_20230521_121433.jpg')).click();
  await page.getByRole('dialog').getByRole('img', { name: 'IMG_20230521_121433.jpg' }).waitFor();
}

function receiptOf(name: string): string {
  return `/files/receipts/whatsapp/chats/${encodeURIComponent(name)}.json/`;
}
