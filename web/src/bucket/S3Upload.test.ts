import type { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import type { UploadOptions } from './Bucket.ts';
import { PART_BYTES } from './partBytes.ts';
import { S3Upload } from './S3Upload.ts';

/** Notes what is sent; the second part breaks as often as it is told to. */
function sending(breaks: number, options: UploadOptions = {}) {
  const sent: string[] = [];
  let left = breaks;
  const send = async (command: { input: { PartNumber?: number } }) => {
    const number = command.input.PartNumber;
    sent.push(command.constructor.name.replace('Command', '') + (number ?? ''));
    if (number === 2 && left-- > 0) {
      throw Object.assign(new Error('No connection'), { name: 'NetworkError' });
    }
    return { UploadId: 'upload', ETag: `"${number ?? 'whole'}"` };
  };
  const file = new Blob([new Uint8Array(PART_BYTES), 'x']);
  const client = { send } as unknown as S3Client;
  return { sent, upload: new S3Upload(client, 'lake', 'misc/film.mp4', file, options) };
}

describe('an upload in parts', () => {
  it('sends again only what did not arrive, as long as that is wanted', async () => {
    const { sent, upload } = sending(2, { again: async () => true });
    expect(await upload.send()).toEqual({ etag: 'whole' });
    expect(sent).toEqual([
      'CreateMultipartUpload',
      'UploadPart1',
      'UploadPart2',
      'UploadPart2',
      'UploadPart2',
      'CompleteMultipartUpload',
    ]);
  });

  it('leaves nothing behind when it is given up', async () => {
    const { sent, upload } = sending(1, { again: async () => false });
    await expect(upload.send()).rejects.toThrow('No connection');
    expect(sent.at(-1)).toBe('AbortMultipartUpload');
  });
});
