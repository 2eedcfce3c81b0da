import { classNames } from './classNames.ts';
import styles from './Skeleton.module.css';

type Props = {
  /** In lines of text; its own class may say a size instead. */
  lines?: number;
  className?: string;
};

/** Stands where something will be. Say beside it, in words, that it loads. */
export function Skeleton({ lines = 1, className }: Props) {
  return (
    <span
      className={classNames(styles.skeleton, className)}
      style={className ? undefined : { blockSize: `${lines * 1.5}em` }}
      aria-hidden="true"
    />
  );
}
