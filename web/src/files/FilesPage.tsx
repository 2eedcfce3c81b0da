import { useLocation } from 'react-router';
import { CHAT_RECEIPTS, PHOTO_RECEIPTS } from '../receipts/receiptKeys.ts';
import { AreasPage } from './AreasPage.tsx';
import { areaOf, keyAt } from './areas.ts';
import { FolderPage } from './FolderPage.tsx';
import { ReceiptPage } from './ReceiptPage.tsx';
import { ReceiptsPage } from './ReceiptsPage.tsx';
import { UnknownPlace } from './UnknownPlace.tsx';

/** Everything in the bucket: what is shown goes by the key in the address. */
export function FilesPage() {
  // The router's own parameters are decoded twice where a name has a percent sign.
  const key = keyAt(useLocation().pathname);
  if (key === '') {
    return <AreasPage />;
  }
  if (key === 'receipts' || key === 'receipts/') {
    return <ReceiptsPage />;
  }
  const isReceipt = key?.startsWith(CHAT_RECEIPTS) || key?.startsWith(PHOTO_RECEIPTS);
  const receiptKey = key?.replace(/\/$/, '') ?? '';
  if (isReceipt && receiptKey.endsWith('.json')) {
    return <ReceiptPage key={receiptKey} receiptKey={receiptKey} />;
  }
  const prefix = key && (key.endsWith('/') ? key : `${key}/`);
  const area = prefix ? areaOf(prefix) : undefined;
  return prefix && area ? (
    <FolderPage key={prefix} prefix={prefix} area={area} />
  ) : (
    <UnknownPlace />
  );
}
