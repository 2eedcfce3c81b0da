import { useSyncExternalStore } from 'react';
import { useLoadedEngine } from './UploadProvider.tsx';
import type { UploadRow } from './UploadSession.ts';

const nothing = () => () => {};

/** Whether this page brought exports whose messages cannot be read yet. */
export function useChatsOnTheWay(): boolean {
  const session = useLoadedEngine()?.session;
  return useSyncExternalStore(
    session?.subscribe ?? nothing,
    () => session?.rows().some(isOnTheWay) ?? false,
  );
}

function isOnTheWay({ upload: { state }, outcome }: UploadRow): boolean {
  if (outcome?.kind === 'looking') {
    return state.kind === 'done' && !state.key.startsWith('raw-photos/');
  }
  return outcome?.kind === 'chat' && outcome.table === 'looking';
}
