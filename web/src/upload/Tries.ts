import { type Connection, pause, whenOnline } from './Connection.ts';
import { isReadable } from './failureCode.ts';

/** Waits before a broken connection is tried again, in milliseconds; then somebody must say so. */
const RETRIES = [1_000, 3_000, 8_000];

/** How often a connection broke since something got through. */
export class Tries {
  readonly #file: File;
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  #failed = 0;
  #pending: Promise<boolean> | null = null;

  constructor(file: File, connection: Connection, signal: AbortSignal) {
    this.#file = file;
    this.#connection = connection;
    this.#signal = signal;
  }

  progress(): void {
    this.#failed = 0;
  }

  /** Whether to try again; answers when it is time to. All parts that one outage broke ask together. */
  again(): Promise<boolean> {
    this.#pending ??= this.#next().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  async #next(): Promise<boolean> {
    try {
      if (!(await isReadable(this.#file))) {
        return false;
      }
      const offline = !this.#connection.online();
      await whenOnline(this.#connection, this.#signal);
      // A network that has just come back may need a moment.
      const wait = offline ? RETRIES[0] : RETRIES[this.#failed++];
      if (wait === undefined) {
        return false;
      }
      await pause(wait, this.#signal);
      return true;
    } catch {
      return false;
    }
  }
}
