import styles from './CheckBox.module.css';

type Props = { label: string; checked: boolean; onToggle: () => void };

/** A box to tick, as large as a finger. */
export function CheckBox({ label, checked, onToggle }: Props) {
  return (
    <label className={styles.box}>
      <input type="checkbox" aria-label={label} checked={checked} onChange={onToggle} />
    </label>
  );
}
