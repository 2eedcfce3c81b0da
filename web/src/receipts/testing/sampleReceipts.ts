import { readFileSync } from 'node:fs';

/** Receipts as the functions wrote them of the sample data; the second one is cut to three lines. */
export const ACCEPTED_ZIP = sample('accepted-zip.json');
export const REFUSED_TEXT = sample('refused-text.json');
export const REFUSED_PHOTO = sample('refused-photo.json');

/** The same with other fields. */
export function changed(json: string, fields: object): string {
  return JSON.stringify({ ...JSON.parse(json), ...fields });
}

function sample(name: string): string {
  return readFileSync(`src/receipts/testing/${name}`, 'utf8');
}
