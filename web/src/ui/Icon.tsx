import styles from './Icon.module.css';
import { ICON_PATHS, type IconName } from './iconPaths.ts';

export type { IconName } from './iconPaths.ts';

type Props = { name: IconName; className?: string };

/** A picture for a word beside it; screen readers do not hear it. */
export function Icon({ name, className }: Props) {
  return (
    <svg
      className={className ?? styles.icon}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
