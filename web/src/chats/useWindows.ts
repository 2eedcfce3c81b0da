import { useQueries } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { type Block, blocksOf } from './blocks.ts';
import type { DateWindow } from './dateWindows.ts';
import { loadMessages } from './loadMessages.ts';
import { rowsOf } from './rows.ts';

/** What is known of a window. */
export interface LoadedWindow {
  /** null while it is loading, or if that failed. */
  blocks: Block[] | null;
  error: Error | null;
  retry: () => void;
}

/** Loads those windows of a chat that are wanted, by their index. */
export function useWindows(
  chat: string,
  windows: readonly DateWindow[],
  wanted: readonly number[],
): Map<number, LoadedWindow> {
  const api = useApi();
  const shown = wanted.flatMap((index) => {
    const window = windows[index];
    return window ? [{ index, window }] : [];
  });
  const results = useQueries({
    queries: shown.map(({ window }) => ({
      queryKey: ['chats', 'window', chat, window.key],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { from, to } = window;
        const query = { chat, ...(from ? { from } : {}), ...(to ? { to } : {}) };
        return blocksOf(rowsOf(await loadMessages(api, query, signal)));
      },
      staleTime: 300_000,
    })),
  });
  return new Map(
    shown.map(({ index }, place) => {
      const result = results[place];
      return [
        index,
        {
          blocks: result?.data ?? null,
          error: result?.error ?? null,
          retry: () => void result?.refetch(),
        },
      ];
    }),
  );
}
