import type { Bucket, UploadOptions } from '../bucket/Bucket.ts';
import type { Connection } from './Connection.ts';
import type { ChosenFile } from './chosenFiles.ts';
import { type Delivered, deliver } from './deliver.ts';
import { failureCode, isPassing } from './failureCode.ts';
import { SpeedMeter } from './SpeedMeter.ts';
import { Tries } from './Tries.ts';
import { canRetry, isOver, type Upload, type UploadChoices, type UploadState } from './Upload.ts';
import { fits, uploadKey, uploadPlace } from './uploadPlace.ts';

/** Files that are on their way at a time. */
const AT_A_TIME = 3;

/** How often progress is told, in milliseconds. */
const PROGRESS_EVERY = 120;

interface Entry {
  upload: Upload;
  file: File;
  choices: UploadChoices;
  ending: AbortController;
}

/**
 * Brings files to the bucket, some at a time and each in its turn, and knows how far each is. One
 * that fails stops no other. Without a connection it waits. Knows nothing of pages.
 */
export class UploadQueue {
  readonly #bucket: Bucket;
  readonly #connection: Connection;
  readonly #onArrived: (upload: Upload) => void;
  readonly #entries = new Map<number, Entry>();
  readonly #listeners = new Set<() => void>();
  /** Keys that somebody is at: two files of one name must not both find it free. */
  readonly #busy = new Map<number, string>();
  #waiting: number[] = [];
  #nextId = 1;
  #snapshot: readonly Upload[] | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stopWatching: () => void;

  constructor(bucket: Bucket, connection: Connection, onArrived: (upload: Upload) => void) {
    this.#bucket = bucket;
    this.#connection = connection;
    this.#onArrived = onArrived;
    this.#stopWatching = connection.watch(() => this.#begin());
  }

  /** All uploads, in the order they were added; the same array until something changes. */
  uploads = (): readonly Upload[] => {
    this.#snapshot ??= [...this.#entries.values()].map((entry) => entry.upload);
    return this.#snapshot;
  };

  /** Tells each change; gives what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly ChosenFile[], choices: UploadChoices = {}): void {
    for (const { file, path } of files) {
      const id = this.#nextId++;
      const place = uploadPlace(path, choices.keepRawOnly);
      const fault = file.size === 0 ? 'FILE_EMPTY' : fits(place) ? null : 'PATH_TOO_LONG';
      const state: UploadState = fault ? { kind: 'failed', code: fault } : { kind: 'waiting' };
      const upload = { id, name: file.name, path, size: file.size, place, state };
      this.#entries.set(id, { upload, file, choices, ending: new AbortController() });
      if (!fault) {
        this.#waiting.push(id);
      }
    }
    this.#tell();
    this.#begin();
  }

  /** Ends these, or all. What has arrived stays. */
  cancel(ids: Iterable<number> = this.#entries.keys()): void {
    for (const id of [...ids]) {
      const entry = this.#entries.get(id);
      if (entry && !isOver(entry.upload)) {
        entry.ending.abort();
        this.#set(entry, { kind: 'cancelled' });
      }
    }
    this.#waiting = this.#waiting.filter((id) => !this.#isOver(id));
    this.#begin();
  }

  /** Tries these again, or all that failed. */
  retry(ids?: Iterable<number>): void {
    for (const id of ids ?? [...this.#entries.keys()]) {
      const entry = this.#entries.get(id);
      // All means those that failed; what was cancelled stays so.
      const isMeant = ids || entry?.upload.state.kind === 'failed';
      if (entry && isMeant && canRetry(entry.upload)) {
        entry.ending = new AbortController();
        this.#waiting.push(id);
        this.#set(entry, { kind: 'waiting' });
      }
    }
    this.#begin();
  }

  /** Forgets those that are over. */
  clear(): void {
    for (const [id, entry] of this.#entries) {
      if (isOver(entry.upload)) {
        this.#entries.delete(id);
      }
    }
    this.#tell();
  }

  /** Ends everything. */
  close(): void {
    this.#stopWatching();
    this.cancel();
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
    }
    this.#listeners.clear();
  }

  #isOver(id: number): boolean {
    const entry = this.#entries.get(id);
    return !entry || isOver(entry.upload);
  }

  #begin(): void {
    while (this.#connection.online() && this.#busy.size < AT_A_TIME) {
      const taken = new Set(this.#busy.values());
      const at = this.#waiting.findIndex((id) => {
        const entry = this.#entries.get(id);
        return entry && !this.#busy.has(id) && !taken.has(uploadKey(entry.upload.place));
      });
      const id = at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
      const entry = id === undefined ? undefined : this.#entries.get(id);
      if (!entry) {
        return;
      }
      this.#busy.set(entry.upload.id, uploadKey(entry.upload.place));
      void this.#run(entry).finally(() => {
        this.#busy.delete(entry.upload.id);
        this.#begin();
      });
    }
  }

  async #run(entry: Entry): Promise<void> {
    const { signal } = entry.ending;
    const set = (state: UploadState) => {
      if (!signal.aborted) {
        this.#set(entry, state);
      }
    };
    const tries = new Tries(entry.file, this.#connection, signal);
    for (;;) {
      try {
        set({ kind: 'checking' });
        const delivered = await deliver(this.#bucket, entry.file, entry.upload.place, {
          ...this.#options(entry, tries, set),
          onSending: () => set({ kind: 'sending', loaded: 0, rate: null, stalled: false }),
        });
        this.#arrived(entry, delivered);
        return;
      } catch (error) {
        const code = await failureCode(error, entry.file);
        if (signal.aborted || !isPassing(code) || !(await tries.again())) {
          set({ kind: 'failed', code });
          return;
        }
      }
    }
  }

  #options(entry: Entry, tries: Tries, set: (state: UploadState) => void): UploadOptions {
    const meter = new SpeedMeter();
    let last = { loaded: 0, rate: null as number | null };
    const show = (stalled: boolean) => set({ kind: 'sending', ...last, stalled });
    // What functions look into must be ready at once.
    const isKept = ['misc/', 'raw-archive/'].includes(entry.upload.place.area);
    const storageClass = isKept ? entry.choices.storageClass : undefined;
    return {
      signal: entry.ending.signal,
      ...(storageClass ? { storageClass } : {}),
      onProgress: ({ loaded }) => {
        if (loaded > last.loaded) {
          tries.progress();
        }
        last = { loaded, rate: meter.add(loaded, performance.now()) };
        show(false);
      },
      again: async () => {
        show(true);
        const again = await tries.again();
        show(false);
        return again;
      },
    };
  }

  /** Also if it was cancelled too late: it is there. */
  #arrived(entry: Entry, delivered: Delivered): void {
    this.#set(entry, { kind: 'done', ...delivered });
    this.#onArrived(entry.upload);
  }

  #set(entry: Entry, state: UploadState): void {
    const progress = state.kind === 'sending' && entry.upload.state.kind === 'sending';
    entry.upload = { ...entry.upload, state };
    if (progress) {
      this.#timer ??= setTimeout(() => this.#tell(), PROGRESS_EVERY);
    } else {
      this.#tell();
    }
  }

  #tell(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    this.#snapshot = null;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
