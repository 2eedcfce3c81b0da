import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';
import { uiText } from './text.ts';

/** What a toast says. */
export interface ToastContent {
  text: string;
  tone?: 'good' | 'danger' | 'plain';
  /** One thing to do about it. */
  action?: { label: string; onSelect: () => void };
}

type Props = ToastContent & { onGone: () => void };

const ICONS: Record<NonNullable<ToastContent['tone']>, IconName> = {
  good: 'check',
  danger: 'alert',
  plain: 'info',
};

/** Goes by itself, unless there is something to do or somebody is at it. */
const LIFE = 6000;

/** A short word. */
export function Toast({ text, tone = 'plain', action, onGone }: Props) {
  const words = useText(uiText);
  const [held, setHeld] = useState(false);
  const stays = held || Boolean(action) || tone === 'danger';
  // A new function with each rendering of the list must not begin its life anew.
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (stays) {
      return;
    }
    const timer = setTimeout(gone, LIFE);
    return () => clearTimeout(timer);
  }, [stays]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at it keeps it, no more.
    <div
      className={classNames(styles.toast, styles[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={ICONS[tone]} />
      <span className={styles.text}>{text}</span>
      {action && (
        <Button
          tone="quiet"
          onClick={() => {
            action.onSelect();
            onGone();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={words.dismiss} onClick={onGone} />
    </div>
  );
}
