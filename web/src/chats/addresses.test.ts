import { describe, expect, it } from 'vitest';
import {
  asksSomething,
  chatAddress,
  chatOf,
  isBackwards,
  NO_SEARCH,
  searchAddress,
  searchOf,
} from './addresses.ts';

describe('addresses', () => {
  it.each(['Lake', 'a/b', '50% off', '100%25', 'Família 🌵', '?&#=+', 'عائلة', '.', '..', ':..'])(
    'lead to the chat %s and back',
    (chat) => {
      const url = new URL(chatAddress(chat, '2024-06-01', 'id'), 'http://lake.test');
      expect(chatOf(url.pathname)).toBe(chat);
      expect(url.searchParams.get('message')).toBe('id');
    },
  );

  it('show the list where there is no chat, and what cannot be read as it is', () => {
    expect(chatOf('/chats')).toBeNull();
    expect(chatOf('/chats/')).toBeNull();
    expect(chatOf('/chats/%E0%A4%A')).toBe('%E0%A4%A');
  });

  it('carry a search there and back', () => {
    const search = { search: 'a & b', chat: 'x/y', sender: 'Ana', from: '2024-01-01', to: '' };
    const url = new URL(searchAddress(search), 'http://lake.test');
    expect(searchOf(url.searchParams)).toEqual(search);
    expect(searchOf(new URLSearchParams('chat=x'))).toBeNull();
  });

  it('leave out days that there are not', () => {
    const found = searchOf(new URLSearchParams('search=&from=2024-02-30&to=soon'));
    expect(found).toEqual(NO_SEARCH);
    expect(asksSomething(NO_SEARCH)).toBe(false);
    expect(asksSomething({ ...NO_SEARCH, search: '  ' })).toBe(false);
    expect(asksSomething({ ...NO_SEARCH, from: '2024-01-01' })).toBe(true);
    expect(isBackwards({ ...NO_SEARCH, from: '2024-01-02', to: '2024-01-01' })).toBe(true);
  });
});
