import { focusManager, QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';

const MOST_TRIES = 3;

/** Whether to ask again: only what may pass by itself, and not for ever. */
export function retry(failures: number, error: unknown): boolean {
  return failures < MOST_TRIES && error instanceof ApiError && error.passing;
}

/** After what the API said, or 1, 2, 4 seconds. */
export function retryDelay(failures: number, error: unknown): number {
  const said = error instanceof ApiError ? error.retryAfter : null;
  return Math.min(said ?? 2 ** failures, 30) * 1000;
}

/** The cache of what was asked, one a page load. */
export function makeQueryClient(): QueryClient {
  // Of itself it only sees tabs that are hidden and shown, not windows side by side.
  focusManager.setEventListener((onFocus) => {
    const tell = () => onFocus();
    addEventListener('visibilitychange', tell);
    addEventListener('focus', tell);
    return () => {
      removeEventListener('visibilitychange', tell);
      removeEventListener('focus', tell);
    };
  });
  return new QueryClient({
    defaultOptions: {
      queries: { retry, retryDelay, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}
