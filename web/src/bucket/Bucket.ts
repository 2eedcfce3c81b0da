/** An object of the bucket as lists show it. */
export interface BucketObject {
  key: string;
  size: number;
  modified: Date;
  /** Without its quotes. For a single PUT the MD5 of the content; for parts, another hash. */
  etag: string;
  storageClass: StorageClass;
}

/** An object's details. */
export interface ObjectDetails extends BucketObject {
  contentType: string;
  /** Names in small letters; only those that the bucket shows to browsers, as {@link MetadataName}. */
  metadata: Readonly<Record<string, string>>;
}

/** What the bucket's CORS rules show: another name must be added there, here and on AWS. */
export type MetadataName = 'sent-at';

/** A page of a list. */
export interface Listing {
  objects: BucketObject[];
  /** Prefixes up to the delimiter, each with it at its end; empty without a delimiter. */
  folders: string[];
  /** Leads to the next page; null at the end. */
  next: string | null;
}

/** How to list. */
export interface ListOptions {
  /** `/` shows what lies directly below the prefix. */
  delimiter?: string;
  /** `next` of the page before. */
  token?: string | null;
  signal?: AbortSignal;
}

/**
 * What an object is kept in. One machine notes it, and that is all: there, everything can be read at
 * once. On AWS `GLACIER` and `DEEP_ARCHIVE` cannot, so functions could not read such uploads.
 */
export type StorageClass =
  | 'STANDARD'
  | 'INTELLIGENT_TIERING'
  | 'STANDARD_IA'
  | 'ONEZONE_IA'
  | 'GLACIER_IR'
  | 'GLACIER'
  | 'DEEP_ARCHIVE'
  | 'REDUCED_REDUNDANCY';

/** How far an upload is, in bytes. */
export interface UploadProgress {
  loaded: number;
  total: number;
}

/** How to upload. */
export interface UploadOptions {
  /** That of the file, if not given. */
  contentType?: string;
  storageClass?: StorageClass;
  /** Values in ASCII. */
  metadata?: Readonly<Partial<Record<MetadataName, string>>>;
  /** Called often, never after the upload ended; `loaded` may fall back when a part is sent again. */
  onProgress?: (progress: UploadProgress) => void;
  /**
   * Asked when the connection broke: whether to send again what did not arrive. Answers when that
   * makes sense. What arrived in parts is kept meanwhile.
   */
  again?: () => Promise<boolean>;
  /** Ends it: nothing is left in the bucket, and it rejects with an `AbortError`. */
  signal?: AbortSignal;
}

/** An object that could not be removed. */
export interface RemoveFailure {
  key: string;
  code: string;
}

/**
 * The lake's bucket, as far as whoever is signed in may see it. Everything rejects with a
 * {@link BucketError}, and with an `AbortError` if its signal ends it.
 */
export interface Bucket {
  list: (prefix: string, options?: ListOptions) => Promise<Listing>;
  /** null if there is no such object. */
  head: (key: string, options?: { signal?: AbortSignal }) => Promise<ObjectDetails | null>;
  /** The content of a small object, as UTF-8; null if there is no such object. */
  read: (key: string, options?: { signal?: AbortSignal }) => Promise<string | null>;
  /** Resolves when the whole object is there. Replaces what was under the key. */
  upload: (file: Blob, key: string, options?: UploadOptions) => Promise<{ etag: string }>;
  /** Removing what is not there is no failure. Resolves with those that are still there. */
  remove: (keys: readonly string[]) => Promise<RemoveFailure[]>;
  /** An address, good for an hour at most, under which a browser saves it by this name. */
  downloadUrl: (key: string, filename: string) => Promise<string>;
}
