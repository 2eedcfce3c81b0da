import { useState } from 'react';
import { useReceiptList } from '../receipts/useReceipts.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useUploads } from '../upload/UploadProvider.tsx';
import { LoadMore } from './LoadMore.tsx';
import { ReceiptRow } from './ReceiptRow.tsx';
import styles from './ReceiptsPage.module.css';
import { filesText } from './text.ts';

/** Each receipt that is shown is read: not all at once. */
const A_PAGE = 30;

/** What became of each upload, the newest first. */
export function ReceiptsPage() {
  const words = useText(filesText);
  const uploads = useUploads();
  const { data, error, isPending, refetch } = useReceiptList();
  const [shown, setShown] = useState(A_PAGE);
  return (
    <>
      <PageHeader
        title={words.receipts.title}
        actions={
          <ButtonLink to="/files" icon="back" tone="quiet">
            {words.start}
          </ButtonLink>
        }
      >
        {words.receipts.text}
      </PageHeader>
      {isPending ? (
        <Loading fill />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data.length === 0 ? (
        <EmptyState
          icon="info"
          title={words.receipts.empty}
          actions={
            <Button tone="primary" icon="add" onClick={uploads.add}>
              {words.add}
            </Button>
          }
        >
          {words.receipts.emptyText}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.list}>
            {data.slice(0, shown).map((object) => (
              <ReceiptRow key={object.key} object={object} />
            ))}
          </ul>
          {data.length > shown && (
            <LoadMore
              key={shown}
              label={words.receipts.more}
              busy={false}
              onMore={() => setShown(shown + A_PAGE)}
            />
          )}
        </>
      )}
    </>
  );
}
