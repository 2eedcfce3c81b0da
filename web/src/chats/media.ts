/** What a message brought along. */
export type MediaKind =
  | 'picture'
  | 'sticker'
  | 'video'
  | 'voice'
  | 'audio'
  | 'contact'
  | 'document'
  | 'unknown';

const BY_ENDING: readonly [MediaKind, RegExp][] = [
  ['voice', /^(?:PTT-|.*-AUDIO-).*\.opus$|\.opus$/i],
  ['sticker', /^(?:STK-|.*-STICKER-).*\.webp$/i],
  ['picture', /\.(?:jpe?g|png|webp|heic|gif)$/i],
  ['video', /\.(?:mp4|mov|3gp|mkv|webm)$/i],
  ['audio', /\.(?:mp3|m4a|aac|ogg|wav|amr)$/i],
  ['contact', /\.vcf$/i],
];

/** By the attachment's name; unknown where the export names none. */
export function mediaKind(attachment: string | null): MediaKind {
  if (!attachment) {
    return 'unknown';
  }
  return BY_ENDING.find(([, pattern]) => pattern.test(attachment))?.[0] ?? 'document';
}

// Exports put marks around media that say in which direction to read.
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What somebody wrote below or before an attachment. The line that names it is the app's: as
 * `NAME (file attached)`, `<attached: NAME>` or `NAME <attached>`, in any language.
 */
export function captionOf(message: string, attachment: string | null): string {
  if (!attachment) {
    return '';
  }
  const lines = message.split('\n');
  const index = lines.findIndex((line) => line.includes(attachment));
  const line = lines[index];
  if (line === undefined) {
    return message.trim();
  }
  lines[index] = aside(line, attachment);
  return lines.join('\n').trim();
}

/** The words for what was left out of an export, without their brackets: `Media omitted`. */
export function omittedText(message: string): string {
  const text = message.replace(MARKS, '').trim();
  return /^<[^<>]*>$/.test(text) ? text.slice(1, -1) : text;
}

function aside(line: string, attachment: string): string {
  const name = line.lastIndexOf(attachment);
  const open = line.lastIndexOf('<', name);
  const close = line.indexOf('>', name + attachment.length);
  if (open >= 0 && close >= 0 && !line.slice(open, name).includes('>')) {
    const before = line.slice(0, open).replace(MARKS, '').trim();
    // iOS repeats the names of documents: "plan.pdf • 3 pages <attached: 0012-plan.pdf>".
    return before !== '' && attachment.includes(before.split(' • ')[0] ?? before) ? '' : before;
  }
  return '';
}
