import type { Api } from '../api/Api.ts';
import type { Bucket } from '../bucket/Bucket.ts';
import type { News } from '../receipts/Arrival.ts';
import type { Outcome } from '../receipts/Outcome.ts';
import { ReceiptWatch } from '../receipts/ReceiptWatch.ts';
import type { Connection } from './Connection.ts';
import type { ChosenFiles } from './chosenFiles.ts';
import { Listeners } from './Listeners.ts';
import type { Upload, UploadChoices } from './Upload.ts';
import { UploadQueue } from './UploadQueue.ts';

/** An upload, and what became of it. */
export interface UploadRow {
  upload: Upload;
  /** null while it is not there, and for what nobody looks into. */
  outcome: Outcome | null;
}

/** What was chosen and is not brought. */
export interface NotBrought {
  /** Hidden files and the like. */
  leftOut: number;
  unreadable: readonly string[];
  /** Whether there was nothing else. */
  nothing: boolean;
}

/** What a session is made of. */
export interface SessionPorts {
  bucket: Bucket;
  api: Api;
  connection: Connection;
  /** Whether the table follows uploads by itself. */
  tableFollows: boolean;
  /** Something new can be seen; also each file that is in the bucket, as `files`. */
  onNews: (news: ReadonlySet<News | 'files'>) => void;
}

/** All uploads since the page was loaded, until they have become something. */
export class UploadSession {
  readonly queue: UploadQueue;
  readonly #watch: ReceiptWatch;
  readonly #outcomes = new Map<number, Outcome>();
  readonly #rows = new Map<number, UploadRow>();
  readonly #listeners = new Listeners(() => {
    this.#snapshot = null;
  });
  #snapshot: readonly UploadRow[] | null = null;
  #notBrought: NotBrought | null = null;

  constructor({ bucket, api, connection, tableFollows, onNews }: SessionPorts) {
    this.#watch = new ReceiptWatch(bucket, api, {
      tableFollows,
      onNews,
      onOutcome: (id, outcome) => {
        // Nobody wants to know what becomes of what was cleared away.
        if (this.queue.has(id)) {
          this.#outcomes.set(id, outcome);
          this.#listeners.tellSoon();
        }
      },
    });
    this.queue = new UploadQueue(bucket, connection, ({ id, state }) => {
      if (state.kind === 'done') {
        if (state.isNew) {
          onNews(new Set(['files']));
        }
        this.#watch.add({ id, key: state.key, etag: state.etag, isNew: state.isNew });
      }
    });
    this.queue.subscribe(this.#listeners.tell);
  }

  /** All uploads, in the order they were added; the same array until a change is told. */
  rows = (): readonly UploadRow[] => {
    this.#snapshot ??= this.queue.uploads().map((upload) => this.#row(upload));
    return this.#snapshot;
  };

  /** What was left out of what was chosen last; null if nothing was. */
  notBrought = (): NotBrought | null => this.#notBrought;

  /** Uploads what was chosen. */
  bring({ files, leftOut, unreadable }: ChosenFiles, choices: UploadChoices = {}): void {
    const nothing = files.length === 0;
    const all = !nothing && leftOut === 0 && unreadable.length === 0;
    this.#notBrought = all ? null : { leftOut, unreadable, nothing };
    this.queue.add(files, choices);
  }

  cancelOne = (id: number): void => this.queue.cancel([id]);

  retryOne = (id: number): void => this.queue.retry([id]);

  /** Forgets what is over. */
  clear(): void {
    this.#notBrought = null;
    this.queue.clear();
    for (const id of this.#rows.keys()) {
      if (!this.queue.has(id)) {
        this.#rows.delete(id);
        this.#outcomes.delete(id);
      }
    }
  }

  /** Whether something would be lost if the page were left now. */
  isBusy = (): boolean => this.queue.isBusy();

  /** Tells changes; gives what ends that. */
  subscribe = this.#listeners.subscribe;

  /** Ends everything. */
  close(): void {
    this.queue.close();
    this.#watch.close();
    this.#listeners.close();
  }

  #row(upload: Upload): UploadRow {
    const outcome = this.#outcomes.get(upload.id) ?? null;
    const before = this.#rows.get(upload.id);
    if (before?.upload === upload && before.outcome === outcome) {
      return before;
    }
    const row = { upload, outcome };
    this.#rows.set(upload.id, row);
    return row;
  }
}
