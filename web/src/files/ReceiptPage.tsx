import { ReceiptView } from '../receipts/ReceiptView.tsx';
import { receiptsText } from '../receipts/text.ts';
import { useReceipt } from '../receipts/useReceipts.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Name } from '../ui/Name.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { nameOf } from './areas.ts';
import { filesText } from './text.ts';
import { useDownload } from './useDownload.ts';

type Props = { receiptKey: string };

/** What became of one upload. */
export function ReceiptPage({ receiptKey }: Props) {
  const words = useText(filesText);
  const found = useText(receiptsText);
  const download = useDownload();
  const { data, error, isPending, refetch } = useReceipt(receiptKey);
  const name = nameOf(receiptKey);
  return (
    <>
      <PageHeader
        title={words.receipt.title}
        actions={
          <>
            <ButtonLink to="/files/receipts" icon="back" tone="quiet">
              {words.receipt.back}
            </ButtonLink>
            {data && !data.missing && (
              <Button tone="quiet" icon="download" onClick={() => download(receiptKey, name)}>
                {words.download('JSON')}
              </Button>
            )}
          </>
        }
      >
        <Name>{name.replace(/\.json$/, '')}</Name>
      </PageHeader>
      {isPending ? (
        <Loading fill />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data.receipt ? (
        <ReceiptView receipt={data.receipt} />
      ) : (
        <EmptyState
          icon="info"
          title={data.missing ? words.receipt.missing : found.unknown.title}
          actions={<Button onClick={() => void refetch()}>{words.receipt.again}</Button>}
        >
          {data.missing ? words.receipt.missingText : found.unknown.text}
        </EmptyState>
      )}
    </>
  );
}
