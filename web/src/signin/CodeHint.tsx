import { useConfig } from '../config/ConfigContext.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import styles from './CodeHint.module.css';
import { signInText } from './text.ts';

/** Says where the code is, on a machine that sends no mail. */
export function CodeHint() {
  const words = useText(signInText);
  const { local } = useConfig();
  if (!local) {
    return null;
  }
  return <p className={styles.hint}>{words.codeInTerminal('./homelake up')}</p>;
}
