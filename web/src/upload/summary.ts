import { canRetry } from './Upload.ts';
import type { UploadRow } from './UploadSession.ts';

/** How all uploads are, taken together. */
export interface UploadSummary {
  all: number;
  /** Waiting, looked for or on their way. */
  open: number;
  /** Arrived just now. */
  done: number;
  /** Were there already. */
  there: number;
  failed: number;
  /** Failed, and may do if tried again. */
  retryable: number;
  cancelled: number;
  /** Arrived, and nobody has looked at them yet. */
  looking: number;
  /** Arrived, and cannot be used. */
  refused: number;
  /** Of those that were not given up. */
  bytes: number;
  loaded: number;
  /** Bytes in a second, of all that are on their way; null while nobody can tell. */
  rate: number | null;
  /** Until all have arrived; null while nobody can tell. */
  seconds: number | null;
}

/** Adds uploads up. */
export function summarize(rows: readonly UploadRow[]): UploadSummary {
  const sum: UploadSummary = {
    all: rows.length,
    open: 0,
    done: 0,
    there: 0,
    failed: 0,
    retryable: 0,
    cancelled: 0,
    looking: 0,
    refused: 0,
    bytes: 0,
    loaded: 0,
    rate: null,
    seconds: null,
  };
  for (const { upload, outcome } of rows) {
    const { state, size } = upload;
    if (outcome?.kind === 'looking' || outcome?.kind === 'refused') {
      sum[outcome.kind]++;
    }
    if (state.kind === 'failed' || state.kind === 'cancelled') {
      sum[state.kind]++;
      sum.retryable += state.kind === 'failed' && canRetry(upload) ? 1 : 0;
      continue;
    }
    sum.bytes += size;
    if (state.kind === 'done') {
      sum[state.isNew ? 'done' : 'there']++;
      sum.loaded += size;
      continue;
    }
    sum.open++;
    if (state.kind === 'sending') {
      sum.loaded += state.loaded;
      if (state.rate !== null && !state.stalled) {
        sum.rate = (sum.rate ?? 0) + state.rate;
      }
    }
  }
  if (sum.open > 0 && sum.rate !== null && sum.rate > 0) {
    sum.seconds = (sum.bytes - sum.loaded) / sum.rate;
  }
  return sum;
}
