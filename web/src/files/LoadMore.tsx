import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './LoadMore.module.css';

type Props = { label: string; busy: boolean; onMore: () => void };

/** Loads more when one comes near the end of a list, or presses it. */
export function LoadMore({ label, busy, onMore }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const near = useEffectEvent(() => {
    if (!busy) {
      onMore();
    }
  });
  // Anew after each page: the end may still be in sight.
  useEffect(() => {
    if (busy || !end.current) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near();
        }
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [busy]);
  return (
    <div ref={end} className={styles.end}>
      <Button busy={busy} onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
