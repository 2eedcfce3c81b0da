import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import type { Outcome } from './Outcome.ts';
import styles from './RefusedOutcome.module.css';
import { receiptAddress } from './receiptKeys.ts';
import { refusalWords } from './refusalWords.ts';
import { receiptsText } from './text.ts';

type Props = { outcome: Outcome & { kind: 'refused' } };

/** Why an upload was not taken, and what to do, in short. */
export function RefusedOutcome({ outcome }: Props) {
  const words = useText(receiptsText);
  const { refusal } = outcome.receipt;
  const { title, todo } = refusal ? refusalWords(words, refusal) : words.refusalOther;
  return (
    <div className={styles.outcome}>
      <p className={styles.title}>{title}</p>
      <p>{todo}</p>
      <p>
        <Link to={receiptAddress(outcome.receiptKey)}>{words.whatWasFound}</Link>
      </p>
    </div>
  );
}
