// Reads one export with whatsapp-chat-parser, several times, and prints MB per second of CPU time.
import { readFileSync } from 'node:fs';
import { parseString } from 'whatsapp-chat-parser';

const WARM_UP = 2;
const MEASURED = 5;

const [file] = process.argv.slice(2);
const bytes = readFileSync(file);
const text = bytes.toString('utf8');

for (let round = 0; round < WARM_UP; round += 1) parseString(text);

const before = process.cpuUsage();
for (let round = 0; round < MEASURED; round += 1) parseString(text);
const { user, system } = process.cpuUsage(before);
console.log((MEASURED * bytes.length) / (user + system));
