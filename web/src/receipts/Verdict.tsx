import { useText } from '../text/LanguageProvider.tsx';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Receipt } from './Receipt.ts';
import { receiptsText } from './text.ts';
import styles from './Verdict.module.css';

type Props = { receipt: Receipt };

/** Taken or not, in a word. */
export function Verdict({ receipt }: Props) {
  const words = useText(receiptsText);
  if (receipt.refusal) {
    return (
      <span className={classNames(styles.verdict, styles.refused)}>
        <Icon name="alert" />
        {words.refused}
      </span>
    );
  }
  const before = receipt.kind === 'chat' && receipt.alreadyThere;
  return (
    <span className={classNames(styles.verdict, styles.accepted)}>
      <Icon name="check" />
      {before ? words.acceptedBefore : words.accepted}
    </span>
  );
}
