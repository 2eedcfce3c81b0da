import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';

type Props = ComponentPropsWithRef<'button'> & {
  /** `primary` once a page at most; `quiet` has no border; `danger` removes things. */
  tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** At work: it cannot be pressed, and says so. */
  busy?: boolean;
};

/** A button with a word on it. */
export function Button({
  tone = 'plain',
  icon,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classNames(styles.button, styles[tone], className)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
