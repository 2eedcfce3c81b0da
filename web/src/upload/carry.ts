import type { Bucket, UploadOptions } from '../bucket/Bucket.ts';
import type { Connection } from './Connection.ts';
import { type Delivered, deliver } from './deliver.ts';
import { failureCode, isPassing } from './failureCode.ts';
import { SpeedMeter } from './SpeedMeter.ts';
import { Tries } from './Tries.ts';
import type { UploadChoices, UploadState } from './Upload.ts';
import type { UploadPlace } from './uploadPlace.ts';

/** A file, and where it goes. */
export interface Load {
  file: File;
  place: UploadPlace;
  choices: UploadChoices;
  signal: AbortSignal;
}

/**
 * Carries a file to the bucket; what breaks meanwhile is tried again. Tells how far it is, as long
 * as its signal does not end it; null if it did not arrive.
 */
export async function carry(
  bucket: Bucket,
  connection: Connection,
  load: Load,
  onState: (state: UploadState) => void,
): Promise<Delivered | null> {
  const { file, place, signal } = load;
  const tell = (state: UploadState) => {
    if (!signal.aborted) {
      onState(state);
    }
  };
  const tries = new Tries(file, connection, signal);
  for (;;) {
    try {
      tell({ kind: 'checking' });
      return await deliver(bucket, file, place, {
        ...options(load, tries, tell),
        onSending: () => tell({ kind: 'sending', loaded: 0, rate: null, stalled: false }),
      });
    } catch (error) {
      const code = await failureCode(error, file);
      if (signal.aborted || !isPassing(code) || !(await tries.again())) {
        tell({ kind: 'failed', code });
        return null;
      }
    }
  }
}

function options(load: Load, tries: Tries, tell: (state: UploadState) => void): UploadOptions {
  const { place, choices, signal } = load;
  const meter = new SpeedMeter();
  let last = { loaded: 0, rate: null as number | null };
  const show = (stalled: boolean) => tell({ kind: 'sending', ...last, stalled });
  // What functions look into must be ready at once.
  const isKept = ['misc/', 'raw-archive/'].includes(place.area);
  const storageClass = isKept ? choices.storageClass : undefined;
  return {
    signal,
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
