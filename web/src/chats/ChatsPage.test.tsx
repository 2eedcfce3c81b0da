import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import type { Insight, Message } from '../api/types.ts';
import { BucketError } from '../bucket/BucketError.ts';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { ACCEPTED_ZIP, changed, REFUSED_TEXT } from '../receipts/testing/sampleReceipts.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { sampleMessage } from '../testing/samples.ts';
import { ChatsPage } from './ChatsPage.tsx';

function insight(name: string, chat: string | null, columns: string[], rows: Insight['rows']) {
  return { name, from: '', to: '', chat, columns, rows };
}

/** A lake of these messages, which knows what is asked about them. */
function lake(messages: Message[]): FakeApi {
  const api = new FakeApi();
  api.messageList = messages;
  const chats = [...new Set(messages.map(({ chat }) => chat))];
  const count = (some: Message[], key: 'date' | 'sender') => {
    const counts = new Map<string, number>();
    for (const message of some) {
      counts.set(message[key] ?? '', (counts.get(message[key] ?? '') ?? 0) + 1);
    }
    return [...counts].map(([name, messages]) => [name, messages, 1]);
  };
  const compared = chats.map((chat) => {
    const dates = messages.filter((message) => message.chat === chat).map(({ date }) => date);
    return [chat, dates.length, 2, dates.toSorted()[0] ?? '', dates.toSorted().at(-1) ?? ''];
  });
  api.insightList = [
    insight(
      'chats-compared',
      null,
      ['chat', 'messages', 'people', 'first_date', 'last_date'],
      compared,
    ),
    ...[null, ...chats].flatMap((chat) => {
      const some = messages.filter(
        (message) => (chat === null || message.chat === chat) && message.sender !== null,
      );
      return [
        insight('messages-per-day', chat, ['date', 'messages', 'senders'], count(some, 'date')),
        insight('top-senders', chat, ['sender', 'messages', 'words'], count(some, 'sender')),
      ];
    }),
  ];
  return api;
}

const hostile = '<b onclick="alert(1)">*not* bold</b> javascript:alert(1) https://a.example/x.';

const messages = [
  sampleMessage({ chat: 'Lake', sender: 'Ana', message: 'Who brings the *boat*?' }),
  sampleMessage({ chat: 'Lake', sender: 'Ben', message: hostile, position: 1 }),
  sampleMessage({ chat: 'Lake', kind: 'system', sender: null, message: 'Ana left', position: 2 }),
  sampleMessage({
    chat: 'Lake',
    kind: 'media',
    attachment: 'IMG-1.jpg',
    message: 'IMG-1.jpg (file attached)\nlook',
    position: 3,
  }),
  sampleMessage({ chat: 'Lake', kind: 'media', message: '<Media omitted>', position: 4 }),
  sampleMessage({
    chat: 'Lake',
    kind: 'deleted',
    message: 'This message was deleted',
    position: 5,
  }),
  sampleMessage({
    chat: 'Hills/Cats',
    date: '2024-07-01',
    sender: 'Ana',
    message: 'The BOAT sank',
  }),
];

describe('the chats', () => {
  it('are listed with what is in them, the newest first', async () => {
    renderWith(<ChatsPage />, { api: lake(messages), path: '/chats' });
    const links = await screen.findAllByRole('link', { name: /messages?\W/ });
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringContaining('Hills/Cats1 message · 2 people'),
      expect.stringContaining('Lake6 messages · 2 people'),
    ]);
    expect(links[0]).toHaveAttribute('href', '/chats/Hills%2FCats');
  });

  it('say how to bring the first one', async () => {
    renderWith(<ChatsPage />, { api: lake([]), path: '/chats' });
    expect(await screen.findByText('No chats yet')).toBeVisible();
  });

  it('say what failed', async () => {
    const api = lake(messages);
    api.fail = new ApiError('CHATS_BUSY', '', 500);
    const { user } = renderWith(<ChatsPage />, { api, path: '/chats' });
    await screen.findByText('Code: CHATS_BUSY');
    api.fail = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Hills/Cats')).toBeVisible();
  });
});

describe('a chat', () => {
  it('shows every kind of message, and nothing that they hold as HTML', async () => {
    const { container } = renderWith(<ChatsPage />, { api: lake(messages), path: '/chats/Lake' });
    expect(await screen.findByText('boat')).toHaveProperty('tagName', 'STRONG');
    expect(screen.getByRole('heading', { level: 1, name: 'Lake' })).toBeVisible();
    expect(screen.getByText(/<b onclick="alert\(1\)">/)).toBeVisible();
    expect(container.querySelector('[onclick], b')).toBeNull();
    const link = screen.getByRole('link', { name: 'https://a.example/x' });
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(container.querySelectorAll('a[href^="javascript"]')).toHaveLength(0);
    expect(screen.getByText('Ana left')).toBeVisible();
    expect(screen.getByText('Media omitted')).toBeVisible();
    expect(await screen.findByText('IMG-1.jpg')).toBeVisible();
    expect(screen.getByText('look')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Saturday, 1 June 2024|Saturday, June 1/ }),
    ).toHaveAttribute('href', '/day/2024-06-01');
  });

  it('shows pictures that the gallery has, and leads to them', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('photos/thumbnails/whatsapp/Lake/IMG-1--0123456789abcdef.jpg', 'x');
    renderWith(<ChatsPage />, { api: lake(messages), bucket, path: '/chats/Lake' });
    const picture = await screen.findByRole('img', { name: /IMG-1\.jpg/ });
    expect(picture).toHaveAttribute('src', expect.stringContaining('thumbnails/whatsapp/Lake'));
    expect(picture.closest('a')).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/photos\/[0-9a-f-]{36}$/),
    );
  });

  it('remembers who the reader is', async () => {
    const api = lake(messages);
    const { user, unmount } = renderWith(<ChatsPage />, { api, path: '/chats/Lake' });
    await user.click(await screen.findByRole('button', { name: 'That’s me' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Ben' }));
    await waitFor(() => expect(screen.getAllByText('You')).toHaveLength(1));
    unmount();
    renderWith(<ChatsPage />, { api, path: '/chats/Lake' });
    await waitFor(() => expect(screen.getAllByText('You')).toHaveLength(1));
  });

  it('copies the link to a message', async () => {
    const { user } = renderWith(<ChatsPage />, { api: lake(messages), path: '/chats/Lake' });
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const [first] = await screen.findAllByRole('button', { name: /copy link/ });
    await user.click(first as HTMLElement);
    expect(write).toHaveBeenCalledWith(
      expect.stringMatching(/\/chats\/Lake\?date=2024-06-01&message=Lake-2024-06-01-0$/),
    );
    expect(await screen.findByText('Link copied')).toBeVisible();
  });

  it('asks only for what is near where one reads', async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      sampleMessage({
        date: `20${10 + Math.floor(index / 200)}-01-01`,
        position: index % 200,
        message: `Message ${index}`,
      }),
    );
    const api = lake(many);
    const { container } = renderWith(<ChatsPage />, { api, path: '/chats/Lake?date=2015-01-01' });
    expect(await screen.findByText('Message 1000', {}, { timeout: 9000 })).toBeInTheDocument();
    const asked = api.asked.filter((what) => what.startsWith('chats'));
    expect(asked[0]).toBe(
      'chats {"chat":"Lake","from":"2015-01-01","to":"2015-12-31","limit":500}',
    );
    expect(asked.length).toBeLessThan(5);
    expect(container.querySelectorAll('[data-date]').length).toBeLessThan(200);
    // Much to draw, where two cores do other things, too.
  }, 20_000);

  it('takes the focus over from what is not drawn any more', async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      sampleMessage({
        date: `20${10 + Math.floor(index / 100)}-01-01`,
        position: index % 100,
        message: `Message ${index}`,
      }),
    );
    renderWith(<ChatsPage />, { api: lake(many), path: '/chats/Lake?date=2010-01-01' });
    const first = await screen.findByText('Message 0', {}, { timeout: 9000 });
    const row = first.closest<HTMLElement>('[data-date]');
    row?.querySelector('button')?.focus();
    expect(row).toContainElement(document.activeElement as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'To the newest message' }));
    await waitFor(() => expect(screen.queryByText('Message 0')).toBeNull());
    await waitFor(() => expect(screen.getByRole('region', { name: /Lake/ })).toHaveFocus());
  }, 20_000);

  it('finds which of two pictures was sent, though S3 refuses what is not there', async () => {
    const bucket = new MemoryBucket();
    for (const hash of ['0123456789abcdef', '1123456789abcdef']) {
      await bucket.put(`photos/thumbnails/whatsapp/Lake/IMG-1--${hash}.jpg`, 'x');
    }
    await bucket.put('raw-photos/whatsapp/Lake/IMG-1--1123456789abcdef.jpg', 'x', {
      metadata: { 'sent-at': '2024-06-01T18:30:00' },
    });
    const { head } = bucket;
    bucket.head = async (key, options) => {
      const found = await head(key, options);
      if (!found) {
        throw new BucketError('AccessDenied', '', 403);
      }
      return found;
    };
    renderWith(<ChatsPage />, { api: lake(messages), bucket, path: '/chats/Lake' });
    const picture = await screen.findByRole('img', { name: /IMG-1\.jpg/ });
    expect(picture).toHaveAttribute('src', expect.stringContaining('IMG-1--1123'));
  });

  it('says that it is not there', async () => {
    renderWith(<ChatsPage />, { api: lake([]), path: '/chats/Nowhere' });
    expect(await screen.findByText('There are no messages here')).toBeVisible();
  });
});

describe('a search', () => {
  it('finds in all chats, marks it, and leads to its place', async () => {
    const { user, address } = renderWith(<ChatsPage />, {
      api: lake(messages),
      path: '/chats?search=',
    });
    expect(await screen.findByText('Search all that was ever written')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'What was said?' }), 'boat');
    expect(await screen.findByText('2 messages found; all were searched')).toBeVisible();
    expect(address()).toBe('/chats?search=boat');
    expect(screen.getAllByText(/^boat$/i, { selector: 'mark' })).toHaveLength(2);
    await user.click(screen.getByRole('link', { name: /The BOAT sank/ }));
    expect(address()).toBe('/chats/Hills%2FCats?date=2024-07-01&message=Hills%2FCats-2024-07-01-0');
    expect(await screen.findByRole('heading', { level: 1, name: 'Hills/Cats' })).toBeVisible();
  });

  it('asks once writing rests, and no more for what was written before', async () => {
    const api = lake(messages);
    const { user } = renderWith(<ChatsPage />, { api, path: '/chats?search=' });
    await user.type(await screen.findByRole('searchbox', { name: 'What was said?' }), ' sank ');
    expect(await screen.findByText(/1 message found/)).toBeVisible();
    expect(api.asked.filter((what) => what.startsWith('chats {'))).toEqual([
      'chats {"search":"sank","limit":50}',
    ]);
  });

  it('is narrowed by filters that stand in the address', async () => {
    const api = lake(messages);
    const { user, address } = renderWith(<ChatsPage />, { api, path: '/chats?search=boat' });
    await screen.findByText(/2 messages found/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Chat' }), 'Lake');
    expect(await screen.findByText(/1 message found/)).toBeVisible();
    expect(address()).toBe('/chats?search=boat&chat=Lake');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(address()).toBe('/chats?search=boat');
  });

  it('takes dates as they are typed', async () => {
    const { address } = renderWith(<ChatsPage />, {
      api: lake(messages),
      path: '/chats?search=boat',
    });
    const from = await screen.findByLabelText('From');
    for (const value of ['0002-06-02', '0020-06-02', '0202-06-02']) {
      fireEvent.change(from, { target: { value } });
      expect(from).toHaveValue(value);
      expect(address()).toBe('/chats?search=boat');
    }
    fireEvent.change(from, { target: { value: '2024-06-02' } });
    expect(await screen.findByText(/1 message found/)).toBeVisible();
    expect(address()).toBe('/chats?search=boat&from=2024-06-02');
  });

  it('says how far it has come, and goes on', async () => {
    const many = Array.from({ length: 120 }, (_, position) => sampleMessage({ position }));
    const { user } = renderWith(<ChatsPage />, { api: lake(many), path: '/chats?search=boat' });
    expect(await screen.findByText(/^50 found so far, back to/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Search further back' }));
    await screen.findByText(/^100 found so far/);
    await user.click(screen.getByRole('button', { name: 'Search further back' }));
    expect(await screen.findByText(/^120 messages found/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Search further back' })).toBeNull();
  });

  it('says that nothing was found, and asks nothing that cannot be', async () => {
    const api = lake(messages);
    const { user } = renderWith(<ChatsPage />, { api, path: '/chats?search=xyz&from=2024-02-02' });
    expect(await screen.findByText('Nothing found')).toBeVisible();
    const asked = api.asked.length;
    await user.type(screen.getByLabelText('Until'), '2024-01-01');
    expect(await screen.findByText('This is before the first day.')).toBeVisible();
    expect(api.asked).toHaveLength(asked);
  });
});

describe('the jump to a date', () => {
  it('shows the months with their messages, and leads there', async () => {
    const { user } = renderWith(<ChatsPage />, { api: lake(messages), path: '/chats/Lake' });
    await screen.findByText('boat');
    await user.click(screen.getAllByRole('button', { name: /Jump to a date$/ })[0] as HTMLElement);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: /^Jul 2024: 0 messages/ })).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: /^Jun 2024: 5 messages/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('no chats', () => {
  const receipt = 'receipts/whatsapp/club.zip.json';
  const upload = { key: 'uploads-landing/club.zip' };

  it('are being written once an export was accepted, and show up by themselves', async () => {
    const bucket = new MemoryBucket();
    await bucket.put(receipt, changed(ACCEPTED_ZIP, { upload }));
    const api = lake([]);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    renderWith(<ChatsPage />, { api, bucket, path: '/chats', route: '/chats/*' });
    expect(await screen.findByText('Your chats are being written')).toBeVisible();
    api.insightList = lake(messages).insightList;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await screen.findByRole('link', { name: /Lake/ })).toBeVisible();
    vi.useRealTimers();
  });

  it('are none where the export was refused', async () => {
    const bucket = new MemoryBucket();
    await bucket.put(receipt, REFUSED_TEXT);
    renderWith(<ChatsPage />, { api: lake([]), bucket, path: '/chats', route: '/chats/*' });
    expect(await screen.findByText('No chats yet')).toBeVisible();
    expect(screen.queryByText('Your chats are being written')).toBeNull();
  });
});
