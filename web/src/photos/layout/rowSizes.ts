import type { RowSizes } from './justify.ts';

/**
 * How high rows aim to be. Thumbnails have 300 pixels on their long side: a photo of 4 by 3 is sharp
 * up to 225 pixels of height on plain screens. Dense screens get smaller rows, but not so small that
 * nothing could be seen.
 */
export function rowSizes(width: number, density: number): RowSizes {
  if (width < 600) {
    return { width, height: 96, gap: 4 };
  }
  return { width, height: density >= 1.5 ? 156 : 190, gap: 6 };
}
