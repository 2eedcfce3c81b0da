import { afterEach, expect, it, vi } from 'vitest';
import { S3Bucket } from './S3Bucket.ts';

const keys = { credentials: async () => ({ accessKeyId: 'key', secretAccessKey: 'secret' }) };
const place = { bucket: 'lake', region: 'eu-central-1', endpoint: 'http://s3.example' };

function answering(encoding: string, key: string, folder: string) {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url));
    return new Response(
      `<?xml version="1.0"?><ListBucketResult>${encoding}<IsTruncated>false</IsTruncated>
       <Contents><Key>${key}</Key><Size>1</Size></Contents>
       <CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes></ListBucketResult>`,
    );
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a list has names that XML cannot write', async () => {
  const asked = answering(
    '<EncodingType>url</EncodingType>',
    'misc/a%01+%2B%C3%A4.txt',
    'misc/50%25%2F',
  );
  const { objects, folders } = await new S3Bucket(place, keys).list('misc/', { delimiter: '/' });
  expect(asked[0]?.searchParams.get('encoding-type')).toBe('url');
  expect(objects.map((object) => object.key)).toEqual(['misc/a\u0001 +ä.txt']);
  expect(folders).toEqual(['misc/50%/']);
});

it('a list has names as they are, where an S3 does not encode them', async () => {
  answering('', 'misc/1+1 50%.txt', 'misc/a%20b/');
  const { objects, folders } = await new S3Bucket(place, keys).list('misc/', { delimiter: '/' });
  expect(objects.map((object) => object.key)).toEqual(['misc/1+1 50%.txt']);
  expect(folders).toEqual(['misc/a%20b/']);
});
