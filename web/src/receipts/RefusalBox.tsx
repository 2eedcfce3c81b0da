import { useText } from '../text/LanguageProvider.tsx';
import type { Refusal } from './Receipt.ts';
import styles from './RefusalBox.module.css';
import { refusalWords } from './refusalWords.ts';
import { receiptsText } from './text.ts';

type Props = { refusal: Refusal };

/** Why something was not taken, and what to do. */
export function RefusalBox({ refusal }: Props) {
  const words = useText(receiptsText);
  const { title, todo } = refusalWords(words, refusal);
  return (
    <div className={styles.box}>
      <h2 className={styles.title}>{title}</h2>
      <p>{todo}</p>
      <details>
        <summary>{words.detail}</summary>
        <p lang="en">{refusal.message}</p>
        <p>
          {words.code}: <code>{refusal.code}</code>
        </p>
      </details>
    </div>
  );
}
