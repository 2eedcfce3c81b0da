import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import type { Insight, Question } from '../api/types.ts';
import { useChats } from '../chats/useChats.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { InsightsPage } from './InsightsPage.tsx';
import { sampleStory } from './story/sampleStory.ts';

/** Everything is in sight at once. */
class AllInSight {
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe() {
    this.#tell(
      [{ isIntersecting: true } as IntersectionObserverEntry],
      this as unknown as IntersectionObserver,
    );
  }
  disconnect() {}
}

let api: FakeApi;

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', AllInSight);
  vi.useFakeTimers({ now: new Date(2024, 5, 15), toFake: ['Date'] });
  api = new FakeApi();
  api.insightList = [
    insight(
      'chats-compared',
      ['chat', 'messages', 'people', 'days', 'first_date', 'last_date'],
      [
        ['Lake', 40, 3, 5, '2022-01-01', '2024-06-01'],
        ['Hills', 1, 1, 1, '2023-05-01', '2023-05-01'],
      ],
    ),
    insight(
      'messages-per-day',
      ['date', 'messages', 'senders'],
      [
        ['2024-03-01', 3, 2],
        ['2024-03-03', 1, 1],
      ],
    ),
    insight(
      'activity-by-weekday',
      ['number', 'weekday', 'messages', 'share_percent'],
      [
        [1, 'Monday', 30, 75],
        [2, 'Tuesday', 10, 25],
      ],
    ),
    insight(
      'top-senders',
      ['sender', 'messages', 'share_percent', 'words', 'chats'],
      [
        ['Ana', 30, 75, 120, 2],
        ['Bo', 10, 25, 1, 1],
      ],
    ),
    insight('emoji-by-sender', ['sender', 'emoji'], []),
    insight(
      'on-this-day',
      ['date', 'time', 'chat', 'sender', 'message'],
      [['2022-06-15', '18:30:00', 'Lake & boats', 'Ana', 'Who brings the boat?']],
    ),
    sampleStory(),
  ];
  api.questionList = api.insightList.map(({ name }) => question(name, 'table', {}));
});

describe('the insights', () => {
  it('invite to bring a chat where there is none', async () => {
    api.insightList = [insight('chats-compared', ['chat'], [])];
    show();

    expect(await screen.findByRole('button', { name: 'Add a chat' })).toBeVisible();
  });

  it('say why if nothing can be asked, and try again', async () => {
    api.fail = new ApiError('CHATS_TABLE_MISSING', 'no', 500);
    const { user } = show();
    expect(await screen.findByText(/table of messages is not there yet/)).toBeVisible();

    api.fail = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('heading', { name: 'Your 2024' })).toBeVisible();
  });

  it('show who writes the most, with all that is known', async () => {
    show();

    const card = await findCard('Who writes the most');
    const [first, second] = await within(card).findAllByRole('listitem');
    expect(first).toHaveTextContent('Ana3075% of all · 120 words · in 2 chats');
    expect(second).toHaveTextContent('Bo1025% of all · 1 word');
  });

  it('keep names from turning what is around them', async () => {
    const name = 'photo\u202egpj';
    api.insightList.unshift(insight('top-senders', ['sender', 'messages'], [[name, 5]]));
    const { user } = show();

    await findCard('Who writes the most');
    expect((await screen.findByText(name)).tagName).toBe('BDI');
    await user.click(screen.getByRole('button', { name: 'Table: Who writes the most' }));
    expect(screen.getByText(name).tagName).toBe('BDI');
  });

  it('show an answer as a table', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Table: Who writes the most' }));

    const table = screen.getByRole('table', { name: 'Table: Who writes the most' });
    expect(within(table).getAllByRole('columnheader').map(text)).toEqual([
      'Sender',
      'Messages',
      'Share',
      'Words',
      'Chats',
    ]);
    expect(within(table).getAllByRole('row').map(text)[1]).toBe('Ana3075%1202');
  });

  it('are asked about a chat and a year, as the address says', async () => {
    show('/insights?chat=Lake&range=last-year');

    await findCard('Who writes the most');
    expect(api.asked).toContain(
      'insights top-senders {"from":"2023-01-01","to":"2023-12-31","chat":"Lake"}',
    );
    expect(api.asked).toContain(
      'insights on-this-day {"from":"2023-01-01","to":"2023-12-31","chat":"Lake","day":"06-15"}',
    );
    expect(screen.getByRole('heading', { name: 'Your 2023' })).toBeVisible();
  });

  it('write what was chosen into the address, and ask again', async () => {
    const { user, address } = show();
    await findCard('Who writes the most');

    await user.selectOptions(await screen.findByLabelText('Chat'), 'Hills');
    await user.selectOptions(screen.getByLabelText('Time'), '2022');

    expect(address()).toBe('/insights?chat=Hills&range=2022');
    expect(api.asked).toContain(
      'insights top-senders {"from":"2022-01-01","to":"2022-12-31","chat":"Hills"}',
    );
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(address()).toBe('/insights');
  });

  it('fail one by one', async () => {
    api.insightList = api.insightList.filter((one) => one.name !== 'top-senders');
    const { user } = show();
    const card = await findCard('Who writes the most');
    const again = await within(card).findByRole('button', { name: 'Try again' });
    expect(await screen.findByRole('heading', { name: 'Your 2024' })).toBeVisible();

    api.insightList.push(insight('top-senders', ['sender', 'messages'], [['Cleo', 5]]));
    await user.click(again);

    expect(await within(card).findByText('Cleo')).toBeVisible();
  });

  it('ask once for what other pages want to know, too', async () => {
    renderWith(
      <>
        <ListOfChats />
        <InsightsPage />
      </>,
      { api, path: '/insights' },
    );

    await findCard('Chats compared');
    expect(api.asked.filter((what) => what.startsWith('insights chats-compared'))).toHaveLength(1);
  });

  it('say where there is nothing', async () => {
    show();

    const card = await findCard('Emoji');
    expect(await within(card).findByText('Nothing in this time.')).toBeVisible();
  });

  it('are pointed at by keys, and say what is there', async () => {
    show();
    const chart = await screen.findByRole('slider', { name: 'By weekday' });

    expect(chart).toHaveAttribute('aria-valuetext', 'Monday: 30 messages, 75%');
    expect(await findCard('By weekday')).toHaveTextContent('MostMonday30 messages, 75%');
  });

  it('show days without messages as zero', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Table: Messages over time' }));

    const table = screen.getByRole('table', { name: 'Table: Messages over time' });
    expect(within(table).getAllByRole('row').slice(1).map(text)).toEqual([
      'Friday, March 1, 20243',
      'Saturday, March 2, 20240',
      'Sunday, March 3, 20241',
    ]);
  });

  it('remember this day, and lead to its chat and day', async () => {
    show();

    const card = await findCard('On this day');
    const message = await within(card).findByRole('link', { name: /Who brings the boat/ });
    expect(message).toHaveAttribute('href', '/chats/Lake%20%26%20boats?date=2022-06-15');
    expect(card).toHaveTextContent('2 years ago');
    expect(within(card).getByRole('link', { name: /Jun 15, 2022/ })).toHaveAttribute(
      'href',
      '/day/2022-06-15',
    );
  });

  it('remember the day before, if asked', async () => {
    const { user } = show();
    const card = await findCard('On this day');

    await user.click(within(card).getByRole('button', { name: 'A day earlier' }));

    expect(card).toHaveTextContent('June 14');
    expect(api.asked).toContain('insights on-this-day {"day":"06-14"}');
  });

  it('remember a 29 February in every year', async () => {
    vi.setSystemTime(new Date(2023, 2, 1));
    const { user } = show();
    const card = await findCard('On this day');

    await user.click(within(card).getByRole('button', { name: 'A day earlier' }));

    expect(card).toHaveTextContent('February 29');
    await user.click(within(card).getByRole('button', { name: 'Today' }));
    expect(card).toHaveTextContent('March 1');
  });

  it.each(['1e9', '-3', '20240', 'x'])('tell no year that is none: %s', async (story) => {
    show(`/insights?story=${story}`);

    expect(await screen.findByRole('heading', { name: 'Your 2024' })).toBeVisible();
    expect(api.asked.filter((what) => what.includes('year-in-review'))).toEqual([
      'insights year-in-review {"from":"2024-01-01","to":"2024-12-31"}',
    ]);
  });

  it('tell the year that is chosen', async () => {
    const { user, address } = show();
    await screen.findByText('Who brings the cake?');

    await user.click(screen.getByRole('button', { name: 'The year before' }));

    expect(await screen.findByRole('heading', { name: 'Your 2023' })).toBeVisible();
    expect(address()).toBe('/insights?story=2023');
    expect(api.asked).toContain('insights year-in-review {"from":"2023-01-01","to":"2023-12-31"}');
  });

  it.each([{ label: 'weather', value: 'messages' }, { columns: ['weather', 'messages'] }])(
    'draw what they do not know as the API says: %j',
    async (columns) => {
      api.questionList = [
        question('top-senders', 'bars', {}),
        question('weather-talk', 'bars', columns),
      ];
      api.insightList.push(insight('weather-talk', ['weather', 'messages'], [['rain', 1200]]));
      show();

      const card = await findCard('What of weather-talk?');
      expect(await within(card).findByRole('listitem')).toHaveTextContent('rain1,200');
    },
  );
});

it('are only those that the API knows', async () => {
  show();
  await findCard('Emoji');

  await waitFor(() => expect(screen.queryByRole('heading', { name: 'By hour' })).toBeNull());
});

function ListOfChats() {
  return useChats()
    .data?.map(({ chat }) => chat)
    .join();
}

function show(path = '/insights') {
  return renderWith(<InsightsPage />, { api, path, route: '/insights' });
}

async function findCard(title: string) {
  const heading = await screen.findByRole('heading', { name: title });
  return heading.closest('section') as HTMLElement;
}

function text(element: HTMLElement) {
  return element.textContent;
}

function insight(name: string, columns: string[], rows: Insight['rows']): Insight {
  return { name, from: null, to: null, chat: null, columns, rows };
}

function question(name: string, kind: string, columns: object): Question {
  return {
    name,
    title: `What of ${name}?`,
    group: 'Who',
    draw: { kind, ...columns },
    columns: [],
  };
}
