import { HttpResponse } from '@smithy/core/protocols';
import { FetchHttpHandler } from '@smithy/fetch-http-handler';
import { abortError } from './BucketError.ts';

/** Given to `client.send` beside the SDK's own options. */
export interface ProgressOptions {
  /** Told how many bytes of the request's body are on their way. */
  onSent?: (bytes: number) => void;
}

type FetchOptions = NonNullable<Parameters<FetchHttpHandler['handle']>[1]>;
type Handled = ReturnType<FetchHttpHandler['handle']>;
type Request = Parameters<FetchHttpHandler['handle']>[0];

/**
 * Sends over `fetch`, but bodies whose progress somebody wants to know over `XMLHttpRequest`, which
 * alone tells it. AWS has such a handler, too; it tells all listeners of all requests, so that the
 * progress of files that are uploaded at the same time gets mixed up.
 */
export class ProgressHandler extends FetchHttpHandler {
  override handle(request: Request, options: FetchOptions & ProgressOptions = {}): Handled {
    // The SDK hands on what it was given, a browser's own signal.
    const signal = options.abortSignal as AbortSignal | undefined;
    return options.onSent
      ? send(request, options.onSent, signal)
      : this.#fetch(request, options, signal);
  }

  async #fetch(request: Request, options: FetchOptions, signal?: AbortSignal): Handled {
    const isQuestion = request.method === 'GET' || request.method === 'HEAD';
    const silence = AbortSignal.timeout(isQuestion ? PATIENCE : LONG_PATIENCE);
    const abortSignal = signal ? AbortSignal.any([signal, silence]) : silence;
    try {
      return await super.handle(request, { ...options, abortSignal });
    } catch (error) {
      throw silence.aborted && !signal?.aborted ? noConnection() : error;
    }
  }
}

/** Whether the connection broke, or says nothing any more. */
export function isLost(error: unknown): boolean {
  return error instanceof Error && /^(NetworkError|TimeoutError|TypeError)$/.test(error.name);
}

function noConnection(): Error {
  return Object.assign(new Error('No connection'), { name: 'NetworkError' });
}

/** A connection that is silent for so long is taken for a broken one, in milliseconds. */
const PATIENCE = 60_000;

/** Putting the parts of a large file together takes its time. */
const LONG_PATIENCE = 10 * PATIENCE;

/** Headers that the browser sets itself; setting them is refused, with a line in the console. */
const BROWSERS = new Set(['host', 'content-length', 'user-agent']);

function send(request: Request, onSent: (bytes: number) => void, signal?: AbortSignal): Handled {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortError());
      return;
    }
    const xhr = new XMLHttpRequest();
    const end = () => xhr.abort();
    let isSilent = false;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        isSilent = true;
        xhr.abort();
      }, PATIENCE);
    };
    xhr.open(request.method, address(request));
    xhr.responseType = 'blob';
    for (const [name, value] of Object.entries(request.headers)) {
      if (!BROWSERS.has(name.toLowerCase())) {
        xhr.setRequestHeader(name, value);
      }
    }
    xhr.upload.onprogress = (event) => {
      heard();
      onSent(event.loaded);
    };
    xhr.onprogress = heard;
    xhr.onabort = () => reject(isSilent ? noConnection() : abortError());
    xhr.onerror = () => reject(noConnection());
    xhr.onload = () =>
      resolve({
        response: new HttpResponse({
          statusCode: xhr.status,
          headers: headers(xhr.getAllResponseHeaders()),
          body: xhr.response,
        }),
      });
    xhr.onloadend = () => {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', end);
    };
    heard();
    signal?.addEventListener('abort', end, { once: true });
    xhr.send(request.body);
  });
}

function address(request: Request): string {
  const query = Object.entries(request.query ?? {})
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map(
        (one) => encodeURIComponent(name) + (one === null ? '' : `=${encodeURIComponent(one)}`),
      ),
    )
    .join('&');
  const port = request.port ? `:${request.port}` : '';
  const search = query ? `?${query}` : '';
  return `${request.protocol}//${request.hostname}${port}${request.path}${search}`;
}

function headers(lines: string): Record<string, string> {
  return Object.fromEntries(
    lines
      .split('\r\n')
      .filter((line) => line.includes(':'))
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
}
