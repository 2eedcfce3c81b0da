import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReadingState } from './ReadingContext.tsx';
import { senderColour, senderColours } from './senderColours.ts';
import { useCopyLink } from './useCopyLink.ts';
import { useSenders } from './useSenders.ts';
import { rememberMe, whoIsMe } from './whoIsMe.ts';

/** What the messages of one chat share, and who the reader is in it. */
export function useReadingState(chat: string, target: string | null) {
  const senders = useSenders(chat);
  const copyLink = useCopyLink();
  const unfolded = useRef(new Set<string>()).current;
  const [chosen, setChosen] = useState<{ chat: string; me: string | null } | null>(null);
  const me = chosen?.chat === chat ? chosen.me : whoIsMe(chat, senders);
  const chooseMe = useCallback(
    (sender: string | null) => {
      rememberMe(chat, sender);
      setChosen({ chat, me: sender });
    },
    [chat],
  );
  const reading = useMemo<ReadingState>(() => {
    const colours = senderColours(senders);
    return {
      isMe: ({ sender }) => me !== null && sender === me,
      colourOf: ({ sender }) => colours.get(sender ?? '') ?? senderColour(sender ?? ''),
      copyLink,
      unfolded,
      target,
    };
  }, [senders, me, copyLink, unfolded, target]);
  return { reading, me, senders, chooseMe };
}
