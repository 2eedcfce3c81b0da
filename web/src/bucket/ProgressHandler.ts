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
    return options.onSent ? send(request, options.onSent, signal) : super.handle(request, options);
  }
}

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
    xhr.open(request.method, address(request));
    xhr.responseType = 'blob';
    for (const [name, value] of Object.entries(request.headers)) {
      if (!BROWSERS.has(name.toLowerCase())) {
        xhr.setRequestHeader(name, value);
      }
    }
    xhr.upload.onprogress = (event) => onSent(event.loaded);
    xhr.onabort = () => reject(abortError());
    xhr.onerror = () => reject(Object.assign(new Error('No connection'), { name: 'NetworkError' }));
    xhr.onload = () =>
      resolve({
        response: new HttpResponse({
          statusCode: xhr.status,
          headers: headers(xhr.getAllResponseHeaders()),
          body: xhr.response,
        }),
      });
    xhr.onloadend = () => signal?.removeEventListener('abort', end);
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
