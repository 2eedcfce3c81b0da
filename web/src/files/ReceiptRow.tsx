import { Link } from 'react-router';
import type { BucketObject } from '../bucket/Bucket.ts';
import { PHOTO_RECEIPTS, receiptAddress } from '../receipts/receiptKeys.ts';
import { refusalWords } from '../receipts/refusalWords.ts';
import { receiptsText } from '../receipts/text.ts';
import { useReceipt } from '../receipts/useReceipts.ts';
import { Verdict } from '../receipts/Verdict.tsx';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Name } from '../ui/Name.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { nameOf } from './areas.ts';
import styles from './ReceiptRow.module.css';

type Props = { object: BucketObject };

/** A receipt in the list of all: what it is about, and how it ended. */
export function ReceiptRow({ object }: Props) {
  const found = useText(receiptsText);
  const formats = useFormats();
  const { data, isPending } = useReceipt(object.key, object.etag);
  const receipt = data?.receipt;
  const chat = receipt?.kind === 'chat' && !receipt.refusal ? receipt : null;
  const details = receipt?.refusal ? (
    refusalWords(found, receipt.refusal).title
  ) : chat ? (
    <>
      <Name>{chat.chat ?? found.noTitle}</Name>
      {` · ${found.messages(formats.count(chat.lines.message))}`}
    </>
  ) : null;
  return (
    <li>
      <Link to={receiptAddress(object.key)} className={styles.row}>
        <Icon name={object.key.startsWith(PHOTO_RECEIPTS) ? 'photos' : 'chats'} />
        <span className={styles.words}>
          <span className={styles.name}>
            <Name>{nameOf(object.key).replace(/\.json$/, '')}</Name>
          </span>
          <span className={styles.details}>{isPending ? <Skeleton /> : details}</span>
        </span>
        <span className={styles.end}>
          {receipt && <Verdict receipt={receipt} />}
          <span className={styles.details}>{formats.relative(object.modified)}</span>
        </span>
      </Link>
    </li>
  );
}
