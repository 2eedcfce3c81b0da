// Adds up what a browser loads, compressed as servers do it, against the bounds in budgets.json.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'));

const size = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;

// The page itself, and all that it names: what is loaded before anything can be seen.
const page = readFileSync(new URL('index.html', dist), 'utf8');
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
const first = ['index.html', ...named];

const rows = [['first load', first.reduce((sum, path) => sum + size(path), 0), budgets.firstLoad]];

// Each of the other files has a bound by its name without the hash, else that of all others.
const seen = new Set();
for (const file of readdirSync(new URL('assets/', dist)).sort()) {
  const path = `assets/${file}`;
  const name = file.replace(/-[\w-]{8}(\.\w+)$/, '$1');
  if (/\.(js|css)$/.test(file) && !first.includes(path)) {
    seen.add(name);
    rows.push([name, size(path), budgets.chunks[name] ?? budgets.otherChunk]);
  }
}

let over = 0;
console.log(`${'gzip'.padStart(9)} ${'budget'.padStart(9)}`);
for (const [name, bytes, bound] of rows) {
  const mark = bytes > bound ? '  OVER' : '';
  over += bytes > bound ? 1 : 0;
  console.log(`${kilobytes(bytes)} ${kilobytes(bound)}  ${name}${mark}`);
}
for (const name of Object.keys(budgets.chunks)) {
  if (!seen.has(name)) {
    over += 1;
    console.log(`${' '.repeat(19)}  ${name}: budgets.json names it, and it is not there`);
  }
}
if (over > 0) {
  console.error('Too large. Load it later, or say in budgets.json why it may be that large.');
  process.exit(1);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
