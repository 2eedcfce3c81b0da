import { describe, expect, it, vi } from 'vitest';
import { FakeSession } from '../testing/FakeSession.ts';
import { ApiError } from './ApiError.ts';
import { FetchApi, nextCursor } from './FetchApi.ts';
import { retry, retryDelay } from './queryClient.ts';

function answering(...answers: (() => Response)[]) {
  const asked: Request[] = [];
  const fetcher = vi.fn(async (address: RequestInfo | URL, options?: RequestInit) => {
    asked.push(new Request(String(address), options && { headers: options.headers ?? {} }));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) {
      throw new TypeError('no more answers');
    }
    return answer();
  });
  const session = new FakeSession();
  return { asked, session, api: new FetchApi('http://lake.test/api/', session, fetcher) };
}

const json = (content: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(content), { status, headers });

describe('the API over HTTP', () => {
  it('asks with the token and what is wanted, and no more', async () => {
    const { api, asked } = answering(() => json([]));
    await api.chats({ chat: 'Boots & Co', search: '', limit: 5 }, { cursor: 'a b' });
    expect(asked[0]?.url).toBe('http://lake.test/api/chats?chat=Boots+%26+Co&limit=5&cursor=a+b');
    expect(asked[0]?.headers.get('Authorization')).toBe('token');
  });

  it('follows the Link header to the next page', async () => {
    const { api } = answering(() =>
      json([], 200, { Link: '<?cursor=x%2By&limit=60>; rel="next"' }),
    );
    expect((await api.photos({})).next).toBe('x+y');
    expect(nextCursor(null)).toBeNull();
    expect(nextCursor('<?cursor=a>; rel="prev", <?cursor=b>; rel="next"')).toBe('b');
  });

  it('takes a fresh token once, when the old one is refused', async () => {
    const { api, asked, session } = answering(
      () => json({ message: 'Unauthorized' }, 401),
      () => json({ name: 'hours', columns: [], rows: [] }),
    );
    session.tokens = ['old', 'new'];
    await api.insights('hours', { chat: 'Lake' });
    expect(asked.map((request) => request.headers.get('Authorization'))).toEqual(['old', 'new']);
    expect(asked[1]?.url).toContain('/insights?name=hours&chat=Lake');
    expect(session.end).toBeNull();
  });

  it('says that the session has ended, when a fresh one is refused, too', async () => {
    const { api, session } = answering(() => json({}, 401));
    await expect(api.photos({})).rejects.toMatchObject({ code: 'SESSION_ENDED', status: 401 });
    expect(session.end).toBe('expired');
  });

  it('tells code, message and patience of a refusal', async () => {
    const { api } = answering(() =>
      json({ error: { code: 'CHATS_BUSY', message: 'Busy' } }, 503, { 'Retry-After': '7' }),
    );
    const error = await api.chats({}).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'CHATS_BUSY', message: 'Busy', retryAfter: 7 });
    expect(retry(0, error)).toBe(true);
    expect(retry(3, error)).toBe(false);
    expect(retryDelay(0, error)).toBe(7000);
  });

  it('understands the gateway, too, and does not ask for ever what cannot be', async () => {
    const { api } = answering(() => json({ message: 'Endpoint request timed out' }, 504));
    const error = await api.chats({}).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'HTTP_504', message: 'Endpoint request timed out' });
    expect(retry(0, error)).toBe(false);
  });

  it('keeps what was searched out of its errors', async () => {
    const { api } = answering();
    const error = await api.chats({ search: 'secret' }).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(ApiError);
    expect(String(error)).not.toContain('secret');
    expect(error).toMatchObject({ code: 'NO_CONNECTION', status: 0 });
  });
});
