/** In which order an export prints day, month and year, and how that is known. */
export interface DateOrderFound {
  order: 'dmy' | 'mdy' | 'ymd';
  certainty: 'certain' | 'strong' | 'guess';
  evidence: string;
  agreeing: number;
  opposing: number;
}

/** How an export is written. */
export interface FormatFound {
  style: string;
  pattern: string;
  seconds: boolean;
  encoding: string;
  dateOrder: DateOrderFound;
}

/** How the lines of an export were used; each is in one class. */
export interface LineCounts {
  total: number;
  message: number;
  system: number;
  continuation: number;
  rejected: number;
}

/** A line that belongs to no message. */
export interface RejectedLine {
  line: number;
  reason: string;
  sample: string;
}

/** What became of the pictures of a zip. */
export interface PicturesFound {
  folder: string;
  new: number;
  alreadyThere: number;
  rejected: { name: string; code: string }[];
}

/** Something beside a chat's text. */
export interface OtherMedia {
  name: string;
  kind: string;
  bytes: number;
}

/** Which upload a receipt is about. */
export interface ReceiptUpload {
  key: string;
  uploadedAt: Date | null;
  etag: string;
  /** Whether the upload was removed since. */
  removed: boolean;
}

/** What was found in an uploaded chat export. */
export interface ChatReceipt {
  kind: 'chat';
  file: string;
  bytes: number;
  upload: ReceiptUpload;
  /** null if it was accepted. */
  refusal: Refusal | null;
  chat: string | null;
  format: FormatFound | null;
  /** Wall times, as printed: `2024-03-12T14:05:00`. */
  first: string | null;
  last: string | null;
  lines: LineCounts;
  kinds: Readonly<Record<string, number>>;
  senders: number;
  rejectedLines: RejectedLine[];
  /** In English, as they were written. */
  notes: string[];
  /** Where the export is kept. */
  bronzeKey: string | null;
  /** Whether this content was accepted before. */
  alreadyThere: boolean;
  pictures: PicturesFound | null;
  otherMedia: OtherMedia[];
}

/** What was wrong with a photo. */
export interface PhotoReceipt {
  kind: 'photo';
  upload: ReceiptUpload;
  bytes: number;
  refusal: Refusal;
}

/** Why something was not taken. */
export interface Refusal {
  /** Stable. */
  code: string;
  /** In English, as it was written: what was found, and what to do. */
  message: string;
}

/** What became of an upload, as the functions wrote it down. */
export type Receipt = ChatReceipt | PhotoReceipt;
