import type { Bucket } from '../bucket/Bucket.ts';
import type { Connection } from './Connection.ts';
import { carry } from './carry.ts';
import type { ChosenFile } from './chosenFiles.ts';
import type { Delivered } from './deliver.ts';
import { Listeners } from './Listeners.ts';
import { canRetry, isOver, type Upload, type UploadChoices, type UploadState } from './Upload.ts';
import { fits, uploadKey, uploadPlace } from './uploadPlace.ts';

/** Files that are on their way at a time. */
const AT_A_TIME = 3;

interface Entry {
  upload: Upload;
  file: File;
  choices: UploadChoices;
  ending: AbortController;
}

/**
 * Brings files to the bucket, some at a time and each in its turn, and knows how far each is. One
 * that fails stops no other. Without a connection it waits; once closed it does nothing more. Knows
 * nothing of pages.
 */
export class UploadQueue {
  readonly #bucket: Bucket;
  readonly #connection: Connection;
  readonly #onArrived: (upload: Upload) => void;
  readonly #entries = new Map<number, Entry>();
  /** Those that are not over. */
  readonly #open = new Set<number>();
  /** Those whose turn has not come. */
  readonly #waiting = new Set<number>();
  /** Keys that somebody is at: two files of one name must not both find it free. */
  readonly #busy = new Map<number, string>();
  readonly #listeners = new Listeners(() => {
    this.#snapshot = null;
  });
  #nextId = 1;
  #snapshot: readonly Upload[] | null = null;
  #stopWatching: () => void;
  #closed = false;

  constructor(bucket: Bucket, connection: Connection, onArrived: (upload: Upload) => void) {
    this.#bucket = bucket;
    this.#connection = connection;
    this.#onArrived = onArrived;
    this.#stopWatching = connection.watch(() => this.#begin());
  }

  /** All uploads, in the order they were added; the same array until a change is told. */
  uploads = (): readonly Upload[] => {
    this.#snapshot ??= [...this.#entries.values()].map((entry) => entry.upload);
    return this.#snapshot;
  };

  /** Tells changes; gives what ends that. */
  subscribe = this.#listeners.subscribe;

  /** Whether something is waiting or on its way. */
  isBusy = (): boolean => this.#open.size > 0;

  has = (id: number): boolean => this.#entries.has(id);

  add(files: readonly ChosenFile[], choices: UploadChoices = {}): void {
    if (this.#closed) {
      return;
    }
    for (const { file, path } of files) {
      const id = this.#nextId++;
      const place = uploadPlace(path, choices.keepRawOnly);
      const fault = file.size === 0 ? 'FILE_EMPTY' : fits(place) ? null : 'PATH_TOO_LONG';
      const state: UploadState = fault ? { kind: 'failed', code: fault } : { kind: 'waiting' };
      const upload = { id, name: file.name, path, size: file.size, place, state };
      this.#entries.set(id, { upload, file, choices, ending: new AbortController() });
      if (!fault) {
        this.#open.add(id);
        this.#waiting.add(id);
      }
    }
    this.#begin();
    this.#listeners.tell();
  }

  /** Ends these, or all. What has arrived stays. */
  cancel(ids: Iterable<number> = this.#open): void {
    for (const id of [...ids]) {
      const entry = this.#entries.get(id);
      if (entry && !isOver(entry.upload)) {
        this.#waiting.delete(id);
        entry.ending.abort();
        this.#set(entry, { kind: 'cancelled' });
      }
    }
    this.#begin();
    this.#listeners.tell();
  }

  /** Tries these again, or all that failed. */
  retry(ids?: Iterable<number>): void {
    if (this.#closed) {
      return;
    }
    for (const id of ids ?? [...this.#entries.keys()]) {
      const entry = this.#entries.get(id);
      // All means those that failed; what was cancelled stays so.
      const isMeant = ids || entry?.upload.state.kind === 'failed';
      if (entry && isMeant && canRetry(entry.upload)) {
        entry.ending = new AbortController();
        this.#waiting.add(id);
        this.#set(entry, { kind: 'waiting' });
      }
    }
    this.#begin();
    this.#listeners.tell();
  }

  /** Forgets those that are over. */
  clear(): void {
    for (const [id, entry] of this.#entries) {
      if (isOver(entry.upload)) {
        this.#entries.delete(id);
      }
    }
    this.#listeners.tell();
  }

  /** Ends everything, for good. */
  close(): void {
    this.#closed = true;
    this.#stopWatching();
    this.cancel();
    this.#listeners.close();
  }

  #begin(): void {
    while (!this.#closed && this.#connection.online() && this.#busy.size < AT_A_TIME) {
      const entry = this.#next();
      if (!entry) {
        return;
      }
      const { id, place } = entry.upload;
      this.#waiting.delete(id);
      this.#busy.set(id, uploadKey(place));
      void this.#run(entry).finally(() => {
        this.#busy.delete(id);
        this.#begin();
      });
    }
  }

  #next(): Entry | undefined {
    const taken = new Set(this.#busy.values());
    for (const id of this.#waiting) {
      const entry = this.#entries.get(id);
      if (entry && !this.#busy.has(id) && !taken.has(uploadKey(entry.upload.place))) {
        return entry;
      }
    }
    return undefined;
  }

  async #run(entry: Entry): Promise<void> {
    const { file, choices, upload } = entry;
    const load = { file, choices, place: upload.place, signal: entry.ending.signal };
    const delivered = await carry(this.#bucket, this.#connection, load, (state) => {
      this.#set(entry, state);
      this.#listeners.tellSoon();
    });
    if (delivered) {
      this.#arrived(entry, delivered);
    }
  }

  /** Also if it was cancelled too late: it is there, and need not be tried again. */
  #arrived(entry: Entry, delivered: Delivered): void {
    this.#waiting.delete(entry.upload.id);
    this.#set(entry, { kind: 'done', ...delivered });
    if (!this.#closed) {
      this.#onArrived(entry.upload);
      this.#listeners.tellSoon();
    }
  }

  #set(entry: Entry, state: UploadState): void {
    entry.upload = { ...entry.upload, state };
    if (isOver(entry.upload)) {
      this.#open.delete(entry.upload.id);
    } else {
      this.#open.add(entry.upload.id);
    }
  }
}
