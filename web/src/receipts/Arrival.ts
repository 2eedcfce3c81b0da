/** What arrived. */
export interface Arrival {
  id: number;
  key: string;
  etag: string;
  /** Whether it was not there before: then an old receipt of its name is not about it. */
  isNew: boolean;
}

/** What something new was found in. */
export type News = 'photos' | 'chats' | 'receipts';

/** An arrival whose receipt is looked for. */
export interface Sought extends Arrival {
  receiptKey: string;
}
