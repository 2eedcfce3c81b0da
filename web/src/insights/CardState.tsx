import type { ReactNode } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { errorCode, errorText } from '../ui/errorText.ts';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { uiText } from '../ui/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './CardState.module.css';
import { insightsText } from './text.ts';

/** As much of a query as a card must know. */
interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

type Props<Data> = {
  asked: Asked<Data>;
  /** Whether there is nothing in it. */
  empty: (data: Data) => boolean;
  /** Instead of "nothing in this time". */
  nothing?: string;
  tall?: boolean;
  children: (data: Data) => ReactNode;
};

/** A card's content, or why there is none: it loads, it failed, there is nothing. */
export function CardState<Data>({ asked, empty, nothing, tall, children }: Props<Data>) {
  const words = useText(insightsText);
  const shared = useText(uiText);
  if (asked.error) {
    const code = errorCode(asked.error);
    return (
      <div className={styles.state} role="alert">
        <Icon name="alert" />
        <p>{errorText(shared, code)}</p>
        <p className={styles.code}>{shared.errorCode(code)}</p>
        <Button icon="refresh" onClick={() => void asked.refetch()}>
          {shared.retry}
        </Button>
      </div>
    );
  }
  if (asked.data === undefined) {
    return (
      <>
        <VisuallyHidden>{shared.loading}</VisuallyHidden>
        <Skeleton className={tall ? styles.tall : styles.short} />
      </>
    );
  }
  if (empty(asked.data)) {
    return <p className={styles.nothing}>{nothing ?? words.nothing}</p>;
  }
  return children(asked.data);
}
