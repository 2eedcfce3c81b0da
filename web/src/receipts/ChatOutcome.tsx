import { Link } from 'react-router';
import { chatAddress } from '../chats/addresses.ts';
import { useConfig } from '../config/ConfigContext.tsx';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Name } from '../ui/Name.tsx';
import styles from './ChatOutcome.module.css';
import { CountBar } from './CountBar.tsx';
import { DateOrderWords } from './DateOrderWords.tsx';
import type { Outcome } from './Outcome.ts';
import { receiptAddress } from './receiptKeys.ts';
import { receiptsText } from './text.ts';

type Props = {
  outcome: Outcome & { kind: 'chat' };
  /** The same file was in the lake, so it was not brought again. */
  isThere: boolean;
};

/** What was found in an export, in short. */
export function ChatOutcome({ outcome, isThere }: Props) {
  const words = useText(receiptsText);
  const formats = useFormats();
  const { local } = useConfig();
  const { receipt, receiptKey, table } = outcome;
  const { chat, first, last, lines, pictures, format } = receipt;
  return (
    <div className={styles.outcome}>
      <p>
        <b>
          <Name>{chat ?? words.noTitle}</Name>
        </b>
        <br />
        {isThere || receipt.alreadyThere ? `${words.acceptedBefore} · ` : ''}
        {words.messages(formats.count(lines.message))}
        {first && last
          ? ` · ${words.periodOf(formats.date(first.slice(0, 10)), formats.date(last.slice(0, 10)))}`
          : ''}
      </p>
      <CountBar
        bare
        parts={[
          { label: words.lineClasses.message, count: lines.message, tone: 'first' },
          { label: words.lineClasses.continuation, count: lines.continuation, tone: 'second' },
          { label: words.lineClasses.system, count: lines.system, tone: 'third' },
          { label: words.lineClasses.rejected, count: lines.rejected, tone: 'bad' },
        ]}
      />
      {format && (
        <p>
          {words.dates}: <DateOrderWords found={format.dateOrder} short />
        </p>
      )}
      {pictures && pictures.new > 0 && (
        <p>
          {words.pictures}: {words.picturesNew(formats.count(pictures.new))}
        </p>
      )}
      {table !== 'there' && <p>{words.table[table === 'late' && !local ? 'daily' : table]}</p>}
      <p className={styles.links}>
        {table === 'there' && chat && <Link to={chatAddress(chat)}>{words.seeChat}</Link>}
        <Link to={receiptAddress(receiptKey)}>{words.whatWasFound}</Link>
      </p>
    </div>
  );
}
