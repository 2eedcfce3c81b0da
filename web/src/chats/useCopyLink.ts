import { useCallback } from 'react';
import type { Message } from '../api/types.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { useToast } from '../ui/ToastProvider.tsx';
import { chatAddress } from './addresses.ts';
import { chatsText } from './text.ts';

/** Copies the address of a message, and says whether that worked. */
export function useCopyLink(): (message: Message) => void {
  const words = useText(chatsText);
  const toast = useToast();
  return useCallback(
    async ({ chat, date, message_id }: Message) => {
      try {
        const address = new URL(chatAddress(chat, date, message_id), window.location.origin);
        await navigator.clipboard.writeText(address.href);
        toast({ text: words.linkCopied, tone: 'good' });
      } catch {
        toast({ text: words.linkNotCopied, tone: 'danger' });
      }
    },
    [toast, words],
  );
}
