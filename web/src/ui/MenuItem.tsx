import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

type Props = {
  label: string;
  icon?: IconName;
  onSelect: () => void;
  /** For those of a group, of which one is chosen. */
  checked?: boolean;
};

/** An action of a {@link Menu}, or one of its choices. */
export function MenuItem({ label, icon, onSelect, checked }: Props) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span className={styles.label}>{label}</span>
    </>
  );
  return checked === undefined ? (
    <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={onSelect}>
      {content}
    </button>
  ) : (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={checked}
      tabIndex={-1}
      className={styles.item}
      onClick={onSelect}
    >
      {content}
      {checked && <Icon name="check" />}
    </button>
  );
}
