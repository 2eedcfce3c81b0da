/** Codes that the app makes itself; all others come from the API. */
export type OwnErrorCode = 'NO_CONNECTION' | 'SESSION_ENDED' | 'NOT_JSON' | `HTTP_${number}`;

/** Why the API did not do what it was asked. Its message is the API's own, in English. */
export class ApiError extends Error {
  /** Stable, for programs: `INVALID_PARAMETERS`, `CHATS_TIMEOUT`, … or an {@link OwnErrorCode}. */
  readonly code: string;
  /** Of HTTP; 0 if there was no answer. */
  readonly status: number;
  /** Seconds after which it may be asked again, if it said so. */
  readonly retryAfter: number | null;

  constructor(code: string, message: string, status: number, retryAfter: number | null = null) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed a moment later. */
  get passing(): boolean {
    return this.status === 503 || this.status === 429 || this.status === 502;
  }
}
