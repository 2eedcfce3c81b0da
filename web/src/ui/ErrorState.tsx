import { useEffect, useRef } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from './Button.tsx';
import styles from './ErrorState.module.css';
import { errorCode, errorText } from './errorText.ts';
import { Icon } from './Icon.tsx';
import { uiText } from './text.ts';

type Props = {
  /** What failed; its code is found in it. */
  error?: unknown;
  /** Instead of an error. */
  code?: string;
  /** "That did not work", if not given. */
  title?: string;
  onRetry?: () => void;
};

/** Something failed: what that means, its code, and a way to try again. */
export function ErrorState({ error, code, title, onRetry }: Props) {
  const words = useText(uiText);
  const known = code ?? errorCode(error);
  useRetryUntilConnected(known === 'NO_CONNECTION' ? onRetry : undefined);
  return (
    <div className={styles.state} role="alert">
      <span className={styles.icon}>
        <Icon name="alert" />
      </span>
      <h2>{title ?? words.errorTitle}</h2>
      <p>{errorText(words, known)}</p>
      <p className={styles.code}>{words.errorCode(known)}</p>
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}

const PAUSE = 5_000;

/** A server that was away comes back without a word: it is asked while somebody looks. */
function useRetryUntilConnected(retry: (() => void) | undefined) {
  const latest = useRef(retry);
  latest.current = retry;
  const wanted = retry !== undefined;
  useEffect(() => {
    if (!wanted) {
      return;
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        latest.current?.();
      }
    }, PAUSE);
    return () => clearInterval(timer);
  }, [wanted]);
}
