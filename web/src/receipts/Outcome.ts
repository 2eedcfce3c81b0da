import type { ChatReceipt, Receipt } from './Receipt.ts';

/** What became of an upload. */
export type Outcome =
  /** Nobody has looked at it yet. */
  | { kind: 'looking' }
  /** Nobody has, for so long that it is not looked for any more. */
  | { kind: 'late' }
  /** A photo in the gallery. */
  | { kind: 'photo' }
  | {
      kind: 'chat';
      receipt: ChatReceipt;
      receiptKey: string;
      /** Whether its messages can be read in the app; `late` if they could not for long. */
      table: 'looking' | 'there' | 'late';
    }
  | { kind: 'refused'; receipt: Receipt; receiptKey: string };
