/** Why the bucket did not do what it was asked. */
export class BucketError extends Error {
  /** S3's own (`AccessDenied`, `NoSuchKey`, `InvalidStorageClass`, …), or `NO_CONNECTION`. */
  readonly code: string;
  /** Of HTTP; 0 if there was no answer. */
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = 'BucketError';
    this.code = code;
    this.status = status;
  }
}

/** What everything rejects with whose signal ended it. */
export function abortError(): DOMException {
  return new DOMException('Ended by its signal', 'AbortError');
}
