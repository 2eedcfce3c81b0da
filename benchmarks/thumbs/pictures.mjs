// Makes the pictures that are measured, once; the same bytes from the same version of sharp.
//   node pictures.mjs FOLDER
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const folder = process.argv[2];
const WIDTH = 4000;
const HEIGHT = 3000;

// Gradients, fine lines, rings of all widths and a sensor's noise: something in every frequency.
function scene() {
  const pixels = Buffer.allocUnsafe(WIDTH * HEIGHT * 3);
  let state = 7;
  const noise = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 16) & 15) - 8 + (((state >>> 24) & 7) - 4);
  };
  let at = 0;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const cloud = 40 * Math.sin(x / 310 + Math.sin(y / 170)) + 25 * Math.cos((x + 2 * y) / 90);
      const rings = x < 900 && y > 2100 ? 100 * Math.cos((x * x + (y - 2100) ** 2) / 600) : 0;
      const line = x > 2000 && y < 800 && (x + (y >> 1)) % 24 < 2 ? -120 : 0;
      const detail = cloud + rings + line;
      for (const base of [(x * 255) / WIDTH, (y * 255) / HEIGHT, 230 - (x * 200) / WIDTH]) {
        pixels[at++] = Math.max(0, Math.min(255, base + detail + noise()));
      }
    }
  }
  return pixels;
}

const raw = { width: WIDTH, height: HEIGHT, channels: 3 };
const once = (make) => {
  let made;
  return () => (made ??= make());
};
const small = once(() => sharp(scene(), { raw }).png({ compressionLevel: 1 }).toBuffer());
const large = once(async () =>
  sharp(await small()).resize(2 * WIDTH, 2 * HEIGHT, { kernel: 'cubic' }).png({ compressionLevel: 1 }).toBuffer());
// Round, with a soft edge.
const mask = Buffer.from(
  `<svg width="${WIDTH}" height="${HEIGHT}"><defs><radialGradient id="g"><stop offset="60%" stop-color="#fff"/>` +
    `<stop offset="100%" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>` +
    `<ellipse cx="2000" cy="1500" rx="2000" ry="1500" fill="url(#g)"/></svg>`,
);
const jpeg = { quality: 88, mozjpeg: false };

const pictures = {
  'jpeg-12mp.jpg': async () => sharp(await small()).jpeg(jpeg),
  'jpeg-12mp-progressive.jpg': async () => sharp(await small()).jpeg({ ...jpeg, progressive: true }),
  'jpeg-48mp.jpg': async () => sharp(await large()).jpeg(jpeg),
  'jpeg-48mp-progressive.jpg': async () => sharp(await large()).jpeg({ ...jpeg, progressive: true }),
  'png-12mp.png': async () => sharp(await small()).png({ compressionLevel: 6, adaptiveFiltering: true }),
  'png-12mp-alpha.png': async () =>
    sharp(await small())
      .ensureAlpha()
      .composite([{ input: mask, blend: 'dest-in' }])
      .png({ compressionLevel: 6, adaptiveFiltering: true }),
  'webp-12mp.webp': async () => sharp(await small()).webp({ quality: 85 }),
  'webp-12mp-lossless.webp': async () => sharp(await small()).webp({ lossless: true, effort: 2 }),
};

mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(pictures)) {
  const file = join(folder, name);
  if (existsSync(file)) continue;
  console.error(`making ${name}`);
  await (await make()).toFile(`${file}.new`);
  renameSync(`${file}.new`, file);
}
