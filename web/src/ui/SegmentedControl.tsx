import { useId } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './SegmentedControl.module.css';

/** A choice of a {@link SegmentedControl}. */
export interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName;
}

type Props<Value extends string> = {
  /** What is chosen, for those who do not see it. */
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: radio buttons side by side. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  segments,
  onChange,
}: Props<Value>) {
  const name = useId();
  return (
    <div className={styles.group} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon && <Icon name={segment.icon} />}
          {segment.label}
        </label>
      ))}
    </div>
  );
}
