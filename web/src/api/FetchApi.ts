import type { Session } from '../signin/Session.ts';
import type { Api, Page, PageRequest } from './Api.ts';
import { ApiError } from './ApiError.ts';
import type { Insight, Message, Photo, Question } from './types.ts';

type Parameters = Readonly<Record<string, string | number | null | undefined>>;

const LONGEST = 40_000;

/** Asks over HTTP, for whoever is signed in. */
export class FetchApi implements Api {
  readonly #url: string;
  readonly #session: Session;
  readonly #fetch: typeof fetch;

  /** `url` is where the API is, without a slash at its end. */
  constructor(url: string, session: Session, fetcher: typeof fetch = (...all) => fetch(...all)) {
    this.#url = url.replace(/\/+$/, '');
    this.#session = session;
    this.#fetch = fetcher;
  }

  photos: Api['photos'] = (query, page) => this.#page<Photo>('/photos', { ...query }, page);

  chats: Api['chats'] = (query, page) => this.#page<Message>('/chats', { ...query }, page);

  insights: Api['insights'] = async (name, query, options) => {
    const answer = await this.#ask('/insights', { name, ...query }, options?.signal);
    return (await json(answer)) as Insight;
  };

  questions: Api['questions'] = async (options) => {
    const answer = await this.#ask('/insights', {}, options?.signal);
    return (await json(answer)) as Question[];
  };

  async #page<Item>(path: string, query: Parameters, page: PageRequest = {}): Promise<Page<Item>> {
    const answer = await this.#ask(path, { ...query, cursor: page.cursor }, page.signal);
    const items = (await json(answer)) as Item[];
    return { items, next: nextCursor(answer.headers.get('Link')) };
  }

  /** A token may have ended early, so one refusal is answered with a fresh one. */
  async #ask(path: string, query: Parameters, signal?: AbortSignal): Promise<Response> {
    let answer = await this.#send(path, query, await this.#session.idToken(), signal);
    if (answer.status === 401) {
      const fresh = await this.#session.idToken({ fresh: true });
      answer = await this.#send(path, query, fresh, signal);
    }
    if (answer.status === 401) {
      this.#session.ended();
      throw new ApiError('SESSION_ENDED', 'The session has ended', 401);
    }
    if (!answer.ok) {
      throw await refusal(answer);
    }
    return answer;
  }

  async #send(path: string, query: Parameters, token: string, signal?: AbortSignal) {
    // The gateway gives up after 29 seconds; a connection that fell silent never would.
    const late = AbortSignal.timeout(LONGEST);
    try {
      return await this.#fetch(this.#url + path + search(query), {
        headers: { Authorization: token },
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
    } catch (failure) {
      if (signal?.aborted) {
        throw failure;
      }
      // Without the address: its query holds names and texts.
      throw new ApiError('NO_CONNECTION', `No connection for ${path}`, 0);
    }
  }
}

function search(query: Parameters): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      parameters.set(name, String(value));
    }
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The cursor in a header such as `<?cursor=abc&limit=60>; rel="next"`. */
export function nextCursor(link: string | null): string | null {
  for (const part of (link ?? '').split(/,(?=\s*<)/)) {
    const found = /<[^>?]*\?([^>]*)>(.*)/.exec(part);
    if (found?.[2] && /;\s*rel="?next"?/i.test(found[2])) {
      return new URLSearchParams(found[1]).get('cursor');
    }
  }
  return null;
}

async function json(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw failure instanceof SyntaxError
      ? new ApiError('NOT_JSON', 'The answer cannot be read', answer.status)
      : new ApiError('NO_CONNECTION', 'The connection broke', 0);
  }
}

/** Functions say `{"error":{code,message}}`, the gateway before them `{"message"}`. */
async function refusal(answer: Response): Promise<ApiError> {
  const body: unknown = await answer.json().catch(() => null);
  const { error, message } = (body ?? {}) as {
    error?: { code?: string; message?: string };
    message?: string;
  };
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(
    error?.code ?? `HTTP_${answer.status}`,
    error?.message ?? message ?? answer.statusText,
    answer.status,
    Number.isFinite(seconds) ? seconds : null,
  );
}
