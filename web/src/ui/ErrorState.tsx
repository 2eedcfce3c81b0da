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
