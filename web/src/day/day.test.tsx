import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import type { Photo } from '../api/types.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { sampleMessage, samplePhoto } from '../testing/samples.ts';
import { addDays } from '../text/days.ts';
import { DayPage } from './DayPage.tsx';
import { photoDayAfter, photoDayBefore } from './photoDays.ts';
import { timelineOf } from './timeline.ts';

const { signal } = new AbortController();

function taken(local: string): Photo {
  return samplePhoto({ filename: `${local}.jpg`, taken_at: `${local}Z`, taken_local: local });
}

describe('the timeline of a day', () => {
  it('keeps conversations and series of photos together, in the order of their beginning', () => {
    const moments = timelineOf(
      [
        sampleMessage({ chat: 'Lake', time: '10:00:00', position: 0 }),
        sampleMessage({ chat: 'Lake', time: '10:30:00', position: 1 }),
        sampleMessage({ chat: 'Lake', time: '15:00:00', position: 2 }),
        sampleMessage({ chat: 'Hills', time: '10:15:00', position: 0 }),
      ],
      [taken('2024-06-01T10:20:00'), taken('2024-06-01T10:10:00'), taken('2024-06-01T18:00:00')],
    );
    expect(
      moments.map((moment) =>
        moment.kind === 'photos'
          ? `${moment.time} ${moment.photos.length} photos`
          : `${moment.time} ${moment.chat} ${moment.rows.length}`,
      ),
    ).toEqual([
      '10:00:00 Lake 2',
      '10:10:00 2 photos',
      '10:15:00 Hills 1',
      '15:00:00 Lake 1',
      '18:00:00 1 photos',
    ]);
  });
});

describe('a photo of which only the day is known', () => {
  it('comes first and has no time', () => {
    const photo = { ...taken('2024-06-01T00:00:00'), taken_at_source: 'file_name' as const };
    const moments = timelineOf(
      [sampleMessage({ time: '00:05:00' })],
      [taken('2024-06-01T00:00:00'), photo],
    );
    expect(moments.map(({ kind, time }) => [kind, time])).toEqual([
      ['photos', null],
      ['photos', '00:00:00'],
      ['conversation', '00:05:00'],
    ]);
  });
});

describe('days with photos', () => {
  it('are found before and after, however many photos lie between', async () => {
    const api = new FakeApi();
    api.photoList = Array.from({ length: 1500 }, (_, index) =>
      taken(`${addDays('2023-01-10', Math.floor(index / 400))}T10:00:00`),
    );
    api.photoList.push(taken('2019-05-05T01:00:00'), taken('2031-01-01T00:00:00'));
    expect(await photoDayBefore(api, '2023-01-10', signal)).toBe('2019-05-05');
    expect(await photoDayBefore(api, '2019-05-05', signal)).toBeNull();
    expect(await photoDayAfter(api, '2019-05-05', null, signal)).toBe('2023-01-10');
    expect(await photoDayAfter(api, '2023-01-10', null, signal)).toBe('2023-01-11');
    expect(await photoDayAfter(api, '2023-01-13', null, signal)).toBe('2031-01-01');
    expect(await photoDayAfter(api, '2031-01-01', null, signal)).toBeNull();
    expect(await photoDayAfter(api, '2023-01-13', '2023-02-01', signal)).toBeNull();
    expect(api.asked.length).toBeLessThan(40);
  });
});

function lake(): FakeApi {
  const api = new FakeApi();
  api.messageList = [
    sampleMessage({ chat: 'Lake', message: 'Off we go!' }),
    sampleMessage({ chat: 'Hills', message: 'Not without me' }),
  ];
  api.photoList = [taken('2024-06-01T18:31:00'), taken('2024-06-02T00:30:00')];
  const day = (date: string) => [date, 2, 1];
  const days = ['2022-06-01', '2024-05-20', '2024-06-01', '2024-07-01'].map(day);
  const some = { from: '', to: '', chat: null };
  api.insightList = [
    { ...some, name: 'messages-per-day', columns: ['date', 'messages', 'senders'], rows: days },
    { ...some, name: 'top-senders', columns: ['sender'], rows: [['Ana']] },
    {
      ...some,
      name: 'on-this-day',
      columns: ['date', 'time', 'chat', 'sender', 'message'],
      rows: [
        ['2022-06-01', '10:00', 'Lake', 'Ana', 'ok'],
        ['2022-06-01', '10:01', 'Lake', 'Ben', 'The boat has a hole'],
      ],
    },
  ];
  return api;
}

const route = '/day/:date';

describe('the page of a day', () => {
  it('shows photos and messages of all chats, and leads on', async () => {
    renderWith(<DayPage />, { api: lake(), route, path: '/day/2024-06-01' });
    expect(await screen.findByText('Off we go!')).toBeVisible();
    expect(screen.getByText('Not without me')).toBeVisible();
    expect(screen.getByText('1 photo · 2 messages')).toBeVisible();
    const photos = within(screen.getByRole('list', { name: 'Photos' }));
    expect(photos.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Lake' })).toHaveAttribute(
      'href',
      '/chats/Lake?date=2024-06-01&message=Lake-2024-06-01-0',
    );
    expect(await screen.findByRole('link', { name: /^Earlier/ })).toHaveAttribute(
      'href',
      '/day/2024-05-20',
    );
    // A photo comes before the next message.
    expect(await screen.findByRole('link', { name: /^Later/ })).toHaveAttribute(
      'href',
      '/day/2024-06-02',
    );
    expect(await screen.findByRole('link', { name: /2022.*The boat has a hole/ })).toHaveAttribute(
      'href',
      '/day/2022-06-01',
    );
  });

  it('goes to a typed day on Enter, and stays where it is before', async () => {
    const { user, address } = renderWith(<DayPage />, {
      api: lake(),
      route,
      path: '/day/2024-06-01',
    });
    await screen.findByText('Off we go!');
    const field = screen.getByLabelText('Another day', { selector: 'input' });
    await user.click(field);
    for (const value of ['0002-06-01', '0020-06-01', '2022-06-01']) {
      fireEvent.keyDown(field, { key: '2' });
      fireEvent.change(field, { target: { value } });
    }
    expect(address()).toBe('/day/2024-06-01');
    expect(field).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(address()).toBe('/day/2022-06-01');
  });

  it('says that nothing is known, and that there is no such day', async () => {
    const { unmount } = renderWith(<DayPage />, { api: lake(), route, path: '/day/2020-01-01' });
    expect(await screen.findByText('Nothing is known of this day')).toBeVisible();
    unmount();
    renderWith(<DayPage />, { api: lake(), route, path: '/day/2024-02-31' });
    expect(await screen.findByText('There is no such day')).toBeVisible();
  });

  it('shows the messages, if only the photos fail', async () => {
    const api = lake();
    api.photos = async () => {
      throw new ApiError('PHOTO_INDEX_MISSING', '', 500);
    };
    renderWith(<DayPage />, { api, route, path: '/day/2024-06-01' });
    expect(await screen.findByText('The photos could not be loaded')).toBeVisible();
    expect(screen.getByText('Off we go!')).toBeVisible();
  });
});
