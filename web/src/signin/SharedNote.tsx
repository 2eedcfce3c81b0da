import { useText } from '../text/LanguageProvider.tsx';
import styles from './CodeHint.module.css';
import { signInText } from './text.ts';

/** Says, before one signs up, who else sees what one brings. */
export function SharedNote() {
  return <p className={styles.hint}>{useText(signInText).shared}</p>;
}
