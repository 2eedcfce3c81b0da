import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Session } from '../signin/Session.ts';
import type { Bucket, RemoveFailure, StorageClass } from './Bucket.ts';
import { abortError, BucketError } from './BucketError.ts';
import { isLost, ProgressHandler } from './ProgressHandler.ts';
import { S3Upload } from './S3Upload.ts';

/** What one request may remove. */
const MOST_KEYS = 1000;

/** How long an address to download from is good, in seconds. */
const ADDRESS_LIFE = 3600;

/** Where the bucket is. */
export interface S3Place {
  bucket: string;
  region: string;
  /** On one machine; AWS's own address if not given. */
  endpoint?: string;
}

/** The bucket over AWS's SDK, with the keys of whoever is signed in. */
export class S3Bucket implements Bucket {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(place: S3Place, session: Pick<Session, 'credentials'>) {
    this.#bucket = place.bucket;
    this.#client = new S3Client({
      region: place.region,
      ...(place.endpoint ? { endpoint: place.endpoint, forcePathStyle: true } : {}),
      credentials: () => session.credentials(),
      requestHandler: new ProgressHandler(),
      // Not every S3 knows the checksums that the SDK would add by itself.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  list: Bucket['list'] = (prefix, options = {}) =>
    told(options.signal, async () => {
      const answer = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: this.#bucket,
          Prefix: prefix,
          Delimiter: options.delimiter,
          ContinuationToken: options.token ?? undefined,
          // XML has no words for some characters that keys may have.
          EncodingType: 'url',
        }),
        { abortSignal: options.signal },
      );
      // Not every S3 does as it is asked.
      const decode = answer.EncodingType === 'url' ? decoded : (key: string) => key;
      return {
        objects: (answer.Contents ?? []).map((object) => ({
          key: decode(object.Key ?? ''),
          size: object.Size ?? 0,
          modified: object.LastModified ?? new Date(0),
          etag: bare(object.ETag),
          storageClass: storageClass(object.StorageClass),
        })),
        folders: (answer.CommonPrefixes ?? []).map((folder) => decode(folder.Prefix ?? '')),
        next: (answer.IsTruncated && answer.NextContinuationToken) || null,
      };
    });

  head: Bucket['head'] = (key, options = {}) =>
    orNull(
      told(options.signal, async () => {
        const answer = await this.#client.send(
          new HeadObjectCommand({ Bucket: this.#bucket, Key: key }),
          { abortSignal: options.signal },
        );
        return {
          key,
          size: answer.ContentLength ?? 0,
          modified: answer.LastModified ?? new Date(0),
          etag: bare(answer.ETag),
          storageClass: storageClass(answer.StorageClass),
          contentType: answer.ContentType ?? 'application/octet-stream',
          metadata: answer.Metadata ?? {},
        };
      }),
    );

  read: Bucket['read'] = (key, options = {}) =>
    orNull(
      told(options.signal, async () => {
        const answer = await this.#client.send(
          new GetObjectCommand({ Bucket: this.#bucket, Key: key }),
          { abortSignal: options.signal },
        );
        return (await answer.Body?.transformToString('utf-8')) ?? '';
      }),
    );

  upload: Bucket['upload'] = (file, key, options = {}) =>
    told(options.signal, () => new S3Upload(this.#client, this.#bucket, key, file, options).send());

  remove: Bucket['remove'] = async (keys) => {
    const failures: RemoveFailure[] = [];
    for (let start = 0; start < keys.length; start += MOST_KEYS) {
      const some = keys.slice(start, start + MOST_KEYS);
      const answer = await told(undefined, () =>
        this.#client.send(
          new DeleteObjectsCommand({
            Bucket: this.#bucket,
            Delete: { Objects: some.map((key) => ({ Key: key })), Quiet: true },
          }),
        ),
      );
      for (const error of answer.Errors ?? []) {
        if (error.Code !== 'NoSuchKey') {
          failures.push({ key: error.Key ?? '', code: error.Code ?? 'UNKNOWN' });
        }
      }
    }
    return failures;
  };

  downloadUrl: Bucket['downloadUrl'] = (key, filename) =>
    told(undefined, () =>
      getSignedUrl(
        this.#client,
        new GetObjectCommand({
          Bucket: this.#bucket,
          Key: key,
          ResponseContentDisposition: disposition(filename),
        }),
        { expiresIn: ADDRESS_LIFE },
      ),
    );
}

/** A header that names a file in any script. */
export function disposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** S3 writes keys as forms are written. */
function decoded(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

function bare(etag: string | undefined): string {
  return (etag ?? '').replace(/"/g, '');
}

function storageClass(text: string | undefined): StorageClass {
  return (text as StorageClass | undefined) ?? 'STANDARD';
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BucketError && error.status === 404) {
      return null;
    }
    throw error;
  }
}

/** All that the SDK throws, in the port's words. Other errors are those of the session. */
async function told<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (error) {
    if (signal?.aborted) {
      throw abortError();
    }
    if (error instanceof S3ServiceException) {
      throw new BucketError(error.name, error.message, error.$metadata.httpStatusCode ?? 0);
    }
    if (isLost(error)) {
      throw new BucketError('NO_CONNECTION', 'No connection to the bucket', 0);
    }
    throw error;
  }
}
