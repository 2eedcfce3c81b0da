import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressHandler } from './ProgressHandler.ts';

/** A request that a test drives. */
class FakeRequest {
  static last: FakeRequest;
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onabort = () => {};
  onloadend = () => {};
  constructor() {
    FakeRequest.last = this;
  }
  open() {}
  setRequestHeader() {}
  send() {}
  abort() {
    this.onabort();
    this.onloadend();
  }
}

const request = {
  method: 'PUT',
  protocol: 'https:',
  hostname: 'lake.example',
  path: '/misc/film.mp4',
  headers: {},
  body: 'film',
} as never;

const outcomeOf = (work: Promise<unknown>) => {
  const outcome = { name: '' };
  work.catch((error: Error) => {
    outcome.name = error.name;
  });
  return outcome;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a connection that says nothing any more', () => {
  it('is taken for broken after a minute without progress', async () => {
    const outcome = outcomeOf(new ProgressHandler().handle(request, { onSent: () => {} }));
    for (let second = 0; second < 300; second += 50) {
      await vi.advanceTimersByTimeAsync(50_000);
      FakeRequest.last.upload.onprogress?.({ loaded: second });
    }
    expect(outcome.name).toBe('');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome.name).toBe('NetworkError');
  });

  it('is not one that was ended', async () => {
    const ending = new AbortController();
    const outcome = outcomeOf(
      new ProgressHandler().handle(request, {
        onSent: () => {},
        abortSignal: ending.signal as never,
      }),
    );
    ending.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.name).toBe('AbortError');
  });

  it('is taken for broken where a question is asked', async () => {
    const silence = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(silence.signal);
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const question = Object.assign({}, request, { method: 'GET', body: undefined }) as never;
    const outcome = outcomeOf(new ProgressHandler().handle(question));
    await vi.advanceTimersByTimeAsync(0);
    silence.abort(new DOMException('', 'TimeoutError'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.name).toBe('NetworkError');
  });
});
