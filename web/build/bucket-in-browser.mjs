// Runs the bucket's contract in a browser against S3, with everything that only browsers ask for.
//   S3_ENDPOINT=… AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… node build/bucket-in-browser.mjs
// The S3 must let in a page from ORIGIN_PORT (5173): ./homelake up --web-origin http://localhost:5173
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const { S3_ENDPOINT, S3_BUCKET = 'lake', S3_REGION = 'us-east-1' } = process.env;
const port = Number(process.env.ORIGIN_PORT ?? 5173);
const setting = {
  place: { bucket: S3_BUCKET, region: S3_REGION, endpoint: S3_ENDPOINT },
  keys: {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID,
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  },
};

const profile = mkdtempSync(join(tmpdir(), 'bucket-'));
const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { port, strictPort: true, hmr: false, watch: null },
  logLevel: 'error',
  // All at once: finding a library later would reload the page in the middle of its work.
  optimizeDeps: {
    include: [
      '@aws-sdk/client-s3',
      '@aws-sdk/s3-request-presigner',
      '@smithy/core/protocols',
      '@smithy/fetch-http-handler',
    ],
  },
});
let failed = 0;
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
try {
  await server.listen();
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') {
      console.log(`      ${message.text()}`);
    }
  });
  await page.goto(`http://localhost:${port}/build/empty.html`);
  const names = await page.evaluate(async () => {
    const { BUCKET_CONTRACT } = await import('/src/bucket/bucketContract.ts');
    return BUCKET_CONTRACT.map((promise) => promise.name);
  });
  for (const [index, name] of names.entries()) {
    const failure = await page.evaluate(
      async ([{ place, keys }, number]) => {
        const { BUCKET_CONTRACT } = await import('/src/bucket/bucketContract.ts');
        const { S3Bucket } = await import('/src/bucket/S3Bucket.ts');
        const bucket = new S3Bucket(place, { credentials: async () => keys });
        const prefix = `misc/contract-${crypto.randomUUID()}/`;
        try {
          await BUCKET_CONTRACT[number].check(bucket, prefix);
          return null;
        } catch (error) {
          return `${error.name} ${error.code ?? ''} ${error.message}`;
        } finally {
          const left = await bucket.list(prefix);
          await bucket.remove(left.objects.map((object) => object.key));
        }
      },
      [setting, index],
    );
    failed += failure ? 1 : 0;
    console.log(failure ? `FAIL  ${name}: ${failure}` : `ok    ${name}`);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
