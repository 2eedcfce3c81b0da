import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { UploadOptions } from './Bucket.ts';
import { isLost, type ProgressOptions } from './ProgressHandler.ts';
import { PART_BYTES, partBytes } from './partBytes.ts';

type Watched = ProgressOptions & { abortSignal: AbortSignal | undefined };

/** Parts of one file that are under way at a time. */
const AT_A_TIME = 3;

/**
 * Brings one file to S3, once: in one request, or in parts. AWS's lib-storage does the same, but
 * ending it lets what is under way go on, so a small file would arrive after it was cancelled.
 */
export class S3Upload {
  readonly #client: S3Client;
  readonly #target: { Bucket: string; Key: string };
  readonly #file: Blob;
  readonly #options: UploadOptions;
  readonly #sent = new Map<number, number>();
  readonly #partBytes: number;

  constructor(client: S3Client, bucket: string, key: string, file: Blob, options: UploadOptions) {
    this.#client = client;
    this.#target = { Bucket: bucket, Key: key };
    this.#file = file;
    this.#options = options;
    this.#partBytes = partBytes(file.size);
  }

  /** Sends it. What was sent in parts is thrown away if it does not come to its end. */
  async send(): Promise<{ etag: string }> {
    const answer = this.#file.size <= PART_BYTES ? await this.#whole() : await this.#parts();
    this.#tell(0, this.#file.size);
    return { etag: (answer.ETag ?? '').replace(/"/g, '') };
  }

  #properties() {
    const type = this.#options.contentType ?? this.#file.type;
    return {
      ...this.#target,
      ContentType: type || 'application/octet-stream',
      StorageClass: this.#options.storageClass,
      Metadata: this.#options.metadata && { ...this.#options.metadata },
    };
  }

  #whole() {
    return this.#again(() =>
      this.#client.send(
        new PutObjectCommand({ ...this.#properties(), Body: this.#file }),
        this.#watched(0),
      ),
    );
  }

  async #parts() {
    const { UploadId } = await this.#client.send(
      new CreateMultipartUploadCommand(this.#properties()),
      { abortSignal: this.#options.signal },
    );
    const upload = { ...this.#target, UploadId };
    // Ends the other parts when one fails.
    const failed = new AbortController();
    const signals = [failed.signal, ...(this.#options.signal ? [this.#options.signal] : [])];
    try {
      const parts = await this.#allParts(upload, AbortSignal.any(signals), failed);
      return await this.#again(() =>
        this.#client.send(
          new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }),
          { abortSignal: this.#options.signal },
        ),
      );
    } catch (error) {
      await this.#throwAway(upload);
      throw error;
    }
  }

  /** Its failure would hide the first one; the bucket's rules remove old parts in the end. */
  async #throwAway(upload: { Bucket: string; Key: string; UploadId: string | undefined }) {
    const send = () => this.#client.send(new AbortMultipartUploadCommand(upload)).catch(() => {});
    if (navigator.onLine) {
      await send();
    } else {
      window.addEventListener('online', send, { once: true });
    }
  }

  /** Sends until it arrives, as long as whoever uploads wants it. */
  async #again<Answer>(send: () => Promise<Answer>, signal = this.#options.signal) {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        if (signal?.aborted || !isLost(error) || !(await this.#options.again?.())) {
          throw error;
        }
        signal?.throwIfAborted();
      }
    }
  }

  async #allParts(
    upload: { Bucket: string; Key: string; UploadId: string | undefined },
    signal: AbortSignal,
    failed: AbortController,
  ): Promise<CompletedPart[]> {
    const count = Math.ceil(this.#file.size / this.#partBytes);
    const parts: CompletedPart[] = [];
    let next = 1;
    const worker = async () => {
      while (next <= count) {
        signal.throwIfAborted();
        const number = next++;
        const body = this.#file.slice((number - 1) * this.#partBytes, number * this.#partBytes);
        const answer = await this.#again(
          () =>
            this.#client.send(
              new UploadPartCommand({ ...upload, PartNumber: number, Body: body }),
              this.#watched(number, signal),
            ),
          signal,
        );
        parts[number - 1] = { PartNumber: number, ETag: answer.ETag };
      }
    };
    const workers = Array.from({ length: Math.min(AT_A_TIME, count) }, () =>
      worker().catch((error) => {
        failed.abort(error);
        throw error;
      }),
    );
    // All must have ended before the upload is thrown away, else a late part would stay behind.
    const ends = await Promise.allSettled(workers);
    for (const end of ends) {
      if (end.status === 'rejected') {
        throw failed.signal.reason ?? end.reason;
      }
    }
    return parts;
  }

  #watched(part: number, signal = this.#options.signal): Watched {
    return { abortSignal: signal, onSent: (bytes) => this.#tell(part, bytes) };
  }

  #tell(part: number, bytes: number) {
    this.#sent.set(part, bytes);
    let loaded = 0;
    for (const some of this.#sent.values()) {
      loaded += some;
    }
    const total = this.#file.size;
    this.#options.onProgress?.({ loaded: Math.min(loaded, total), total });
  }
}
