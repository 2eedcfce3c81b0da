import { memo, type RefObject, useEffect, useRef } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useFocusHeir } from '../ui/useFocusHeir.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Anchor } from './anchor.ts';
import type { Block } from './blocks.ts';
import { DayPill } from './DayPill.tsx';
import type { DateWindow } from './dateWindows.ts';
import { MessageRow } from './MessageRow.tsx';
import styles from './MessageScroller.module.css';
import { chatsText } from './text.ts';
import { useReadingScroll } from './useReadingScroll.ts';

type Props = {
  chat: string;
  windows: readonly DateWindow[];
  /** Where to be; a new object leads there. */
  place: Anchor;
  /** Told when it is left: where one was. */
  onLeave: (anchor: Anchor) => void;
  onJump: () => void;
};

/** The messages of a chat, of which only those near the screen are drawn and loaded. */
export function MessageScroller({ chat, windows, place, onLeave, onJump }: Props) {
  const words = useText(chatsText);
  const reading = useReadingScroll(chat, windows, place);
  const { scroller, items, loaded, goTo, anchor } = reading;
  const shownPlace = useRef(place);
  useEffect(() => {
    if (shownPlace.current !== place) {
      shownPlace.current = place;
      goTo(place);
    }
  }, [place, goTo]);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => () => leave.current(anchor()), [anchor]);
  return (
    <div className={styles.frame}>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={words.conversation(chat)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus.
        tabIndex={0}
        onScroll={reading.onScroll}
      >
        <div style={{ blockSize: reading.above }} />
        {items.map(({ key, block, window, height }) =>
          block ? (
            <BlockRows key={key} block={block} scroller={scroller} />
          ) : (
            <div key={key} className={styles.gap} style={{ blockSize: height }}>
              {loaded.get(window)?.error ? (
                <div className={styles.failure}>
                  <ErrorState
                    error={loaded.get(window)?.error}
                    title={words.windowFailed}
                    onRetry={loaded.get(window)?.retry ?? (() => {})}
                  />
                </div>
              ) : (
                <VisuallyHidden>{words.loadingChat}</VisuallyHidden>
              )}
            </div>
          ),
        )}
        <div style={{ blockSize: reading.below }} />
      </section>
      <DayPill day={reading.day} onPress={onJump} />
      {!reading.atEnd && (
        <div className={styles.newest}>
          <IconButton icon="down" label={words.newest} onClick={() => goTo({ kind: 'end' })} />
        </div>
      )}
    </div>
  );
}

type BlockProps = { block: Block; scroller: RefObject<HTMLElement | null> };

const BlockRows = memo(function BlockRows({ block, scroller }: BlockProps) {
  const rows = useRef<HTMLOListElement>(null);
  // Keys go on scrolling when what had the focus is far away.
  useFocusHeir(rows, () => scroller.current?.focus({ preventScroll: true }));
  return (
    <ol ref={rows} className={styles.block} data-block={block.key}>
      {block.rows.map((row) => (
        <MessageRow key={row.message.message_id} row={row} />
      ))}
    </ol>
  );
});
