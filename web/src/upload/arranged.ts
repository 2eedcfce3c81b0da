import { isOver } from './Upload.ts';
import type { UploadRow } from './UploadSession.ts';

/** More rows than this are only counted: there may be thousands. */
const MOST_ROWS = 60;

/** More photos than this that need no word are one row. */
const MOST_PHOTOS = 3;

/** What a list of uploads shows. */
export interface Arrangement {
  shown: readonly UploadRow[];
  /** Arrived, and nothing to say about each. */
  photos: readonly UploadRow[];
  /** How many are not shown. */
  more: number;
}

/** What needs somebody comes first, then what moves, what became of chats, what waits, the rest. */
export function arranged(rows: readonly UploadRow[]): Arrangement {
  const settled = rows.filter(({ outcome }) => outcome?.kind === 'photo');
  const photos = settled.length > MOST_PHOTOS ? settled : [];
  const others = photos.length > 0 ? rows.filter((row) => row.outcome?.kind !== 'photo') : rows;
  const ordered = others.toSorted((a, b) => rank(a) - rank(b));
  return {
    shown: ordered.slice(0, MOST_ROWS),
    photos,
    more: Math.max(0, ordered.length - MOST_ROWS),
  };
}

function rank({ upload, outcome }: UploadRow): number {
  if (upload.state.kind === 'failed' || outcome?.kind === 'refused') {
    return 0;
  }
  if (upload.state.kind === 'waiting') {
    return 3;
  }
  if (!isOver(upload)) {
    return 1;
  }
  return outcome?.kind === 'chat' ? 2 : 4;
}
