import type { StorageClass } from '../bucket/Bucket.ts';
import type { UploadPlace } from './uploadPlace.ts';

/** How far an upload is. */
export type UploadState =
  | { kind: 'waiting' }
  /** It is looked whether it is there already. */
  | { kind: 'checking' }
  | {
      kind: 'sending';
      loaded: number;
      /** Bytes in a second; null while nobody can tell. */
      rate: number | null;
      /** The connection broke; it goes on by itself. */
      stalled: boolean;
    }
  /** It is in the bucket; `isNew` unless it was there before. */
  | { kind: 'done'; key: string; etag: string; isNew: boolean }
  | { kind: 'failed'; code: string }
  | { kind: 'cancelled' };

/** A file on its way. A new object with each change. */
export interface Upload {
  id: number;
  name: string;
  /** As it was chosen. */
  path: string;
  size: number;
  place: UploadPlace;
  state: UploadState;
}

/** How files are to be kept. */
export interface UploadChoices {
  /** Nothing looks into them. */
  keepRawOnly?: boolean;
  /** For what nothing looks into. */
  storageClass?: StorageClass;
}

/** Whether trying again may help: not for files that are at fault themselves. */
export function canRetry({ state }: Upload): boolean {
  return (
    state.kind === 'cancelled' ||
    (state.kind === 'failed' && !['FILE_EMPTY', 'PATH_TOO_LONG'].includes(state.code))
  );
}

/** Whether nothing more happens to it by itself. */
export function isOver(upload: Upload): boolean {
  return ['done', 'failed', 'cancelled'].includes(upload.state.kind);
}
