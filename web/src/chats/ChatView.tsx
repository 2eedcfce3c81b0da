import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { isOffline } from '../api/isOffline.ts';
import { isDay } from '../text/days.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { chatAddress } from './addresses.ts';
import type { Anchor } from './anchor.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { type DayCount, dateWindows } from './dateWindows.ts';
import { JumpDialog } from './JumpDialog.tsx';
import { MessageScroller } from './MessageScroller.tsx';
import { ReadingContext } from './ReadingContext.tsx';
import { chatsText } from './text.ts';
import { useChatDays } from './useChatDays.ts';
import { useReadingState } from './useReadingState.ts';

type Props = { chat: string };

/** Where one was, for when one comes back, by the address and its place in the history. */
const LEFT = new Map<string, Anchor>();

/** How far below the top a message stands that an address leads to. */
const TARGET_OFFSET = 140;

/** How long it is marked, in milliseconds. */
const MARKED = 4000;

/** A chat to read. */
export function ChatView({ chat }: Props) {
  const words = useText(chatsText);
  const days = useChatDays(chat);
  if (days.data && days.data.length > 0) {
    return <OpenChat chat={chat} days={days.data} />;
  }
  return (
    <>
      <ChatHeader chat={chat} me={null} senders={[]} onMe={() => {}} />
      {isOffline(days) && <ErrorState code="NO_CONNECTION" />}
      {days.isPending && !isOffline(days) && <Loading label={words.loadingChat} />}
      {days.error && <ErrorState error={days.error} onRetry={() => void days.refetch()} />}
      {days.data && (
        <EmptyState icon="chats" title={words.emptyChat}>
          {words.emptyChatHint}
        </EmptyState>
      )}
    </>
  );
}

function OpenChat({ chat, days }: { chat: string; days: readonly DayCount[] }) {
  const [query] = useSearchParams();
  const { key } = useLocation();
  const windows = useMemo(() => dateWindows(days), [days]);
  const date = query.get('date');
  const message = query.get('message');
  const target = useMarked(message, key);
  const { reading, me, senders, chooseMe } = useReadingState(chat, target);
  const navigate = useNavigate();
  const [jumping, setJumping] = useState(false);
  const here = `${key} ${chat} ${query}`;
  const place = useMemo(() => LEFT.get(here) ?? placeOf(date, message), [here, date, message]);
  const onLeave = useCallback((anchor: Anchor) => LEFT.set(here, anchor), [here]);
  const onJump = useCallback(() => setJumping(true), []);
  return (
    <ReadingContext value={reading}>
      <ChatHeader chat={chat} me={me} senders={senders} onMe={chooseMe} onJump={onJump} />
      <MessageScroller
        chat={chat}
        windows={windows}
        place={place}
        onLeave={onLeave}
        onJump={onJump}
      />
      {jumping && (
        <JumpDialog
          days={days}
          onClose={() => setJumping(false)}
          onJump={(day) => {
            setJumping(false);
            void navigate(chatAddress(chat, day), { replace: true });
          }}
        />
      )}
    </ReadingContext>
  );
}

function placeOf(date: string | null, message: string | null): Anchor {
  if (!isDay(date)) {
    return { kind: 'end' };
  }
  return message
    ? { kind: 'row', id: message, date, offset: TARGET_OFFSET }
    : { kind: 'day', date };
}

/** The message that an address leads to, for a moment after one came. */
function useMarked(message: string | null, key: string): string | null {
  const [unmarked, setUnmarked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setUnmarked(key), MARKED);
    return () => clearTimeout(timer);
  }, [key]);
  return unmarked === key ? null : message;
}
