import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

type Props = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  icon: IconName;
  /** What it does, for those who do not see the icon, and as a tooltip. */
  label: string;
};

/** A button with an icon only. */
export function IconButton({ icon, label, className, ...rest }: Props) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(styles.button, className)}
    >
      <Icon name={icon} />
    </button>
  );
}
