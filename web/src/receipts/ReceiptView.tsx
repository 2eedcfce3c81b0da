import { chatAddress } from '../chats/addresses.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Name } from '../ui/Name.tsx';
import { ChatFindings } from './ChatFindings.tsx';
import { Fact } from './Fact.tsx';
import type { Receipt } from './Receipt.ts';
import styles from './ReceiptView.module.css';
import { RefusalBox } from './RefusalBox.tsx';
import { receiptsText } from './text.ts';
import { Verdict } from './Verdict.tsx';

type Props = { receipt: Receipt };

/** What became of an upload: all that was found, in words. */
export function ReceiptView({ receipt }: Props) {
  const words = useText(receiptsText);
  const formats = useFormats();
  const { refusal, upload } = receipt;
  const chat = receipt.kind === 'chat' && !refusal ? receipt : null;
  return (
    <article className={styles.receipt}>
      <header className={styles.head}>
        <Verdict receipt={receipt} />
        {chat && (
          <h2>
            <Name>{chat.chat ?? words.noTitle}</Name>
          </h2>
        )}
        {chat?.chat && (
          <ButtonLink to={chatAddress(chat.chat)} tone="primary" icon="chats">
            {words.seeChat}
          </ButtonLink>
        )}
      </header>
      {refusal && <RefusalBox refusal={refusal} />}
      {upload.removed && <p className={styles.note}>{words.uploadRemoved}</p>}
      <dl className={styles.facts}>
        {chat?.first && chat.last && (
          <Fact term={words.period}>
            {words.periodOf(
              formats.date(chat.first.slice(0, 10)),
              formats.date(chat.last.slice(0, 10)),
            )}
          </Fact>
        )}
        {chat && <Fact term={words.people}>{formats.count(chat.senders)}</Fact>}
        {upload.uploadedAt && (
          <Fact term={words.uploaded}>{formats.dateTime(upload.uploadedAt)}</Fact>
        )}
        <Fact term={words.size}>{formats.bytes(receipt.bytes)}</Fact>
        {upload.key && (
          <Fact term={words.file} wide>
            <Name>{upload.key.slice(upload.key.indexOf('/') + 1)}</Name>
          </Fact>
        )}
      </dl>
      {receipt.kind === 'chat' && <ChatFindings receipt={receipt} />}
    </article>
  );
}
