import { createContext, use } from 'react';
import type { Message } from '../api/types.ts';

/** What all messages on a page share. */
export interface ReadingState {
  /** The reader's name among the senders of a chat, if known. */
  isMe: (message: Message) => boolean;
  colourOf: (message: Message) => string;
  copyLink: (message: Message) => void;
  /** Ids of long messages that were unfolded; they are forgotten with the page. */
  unfolded: Set<string>;
  /** The message that the address leads to, for a moment. */
  target: string | null;
}

/** Carries what messages share. */
export const ReadingContext = createContext<ReadingState | null>(null);

/** What messages share. */
export function useReading(): ReadingState {
  const state = use(ReadingContext);
  if (!state) {
    throw new Error('there is no ReadingContext above');
  }
  return state;
}
