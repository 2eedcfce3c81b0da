// Makes thumbnails with sharp: a line "FILE<tab>TIMES" in, a line "MILLISECONDS<tab>WIDTHxHEIGHT<tab>BYTES" out.
// The milliseconds are CPU time of the whole process for one thumbnail.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);

const thumbnail = (photo) =>
  sharp(photo)
    .rotate()
    .resize(300, 300, { fit: 'inside', withoutEnlargement: true })
    .toBuffer({ resolveWithObject: true });

console.log(`sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`);
for await (const line of createInterface({ input: process.stdin })) {
  const [file, times] = line.split('\t');
  const photo = readFileSync(file);
  const start = process.cpuUsage();
  let made;
  for (let i = 0; i < Number(times); i++) made = await thumbnail(photo);
  const used = process.cpuUsage(start);
  const milliseconds = (used.user + used.system) / 1000 / Number(times);
  console.log([milliseconds, `${made.info.width}x${made.info.height}`, made.info.size].join('\t'));
}
