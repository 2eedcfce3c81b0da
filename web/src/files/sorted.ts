import type { BucketObject } from '../bucket/Bucket.ts';
import { nameOf } from './areas.ts';
import type { SortName } from './text.ts';

/** How a folder is sorted. */
export interface Sorting {
  by: SortName;
  descending: boolean;
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Files in an order. */
export function sorted(
  files: readonly BucketObject[],
  { by, descending }: Sorting,
): BucketObject[] {
  const compare: Record<SortName, (a: BucketObject, b: BucketObject) => number> = {
    name: (a, b) => names.compare(nameOf(a.key), nameOf(b.key)),
    size: (a, b) => a.size - b.size,
    date: (a, b) => a.modified.getTime() - b.modified.getTime(),
  };
  return files.toSorted((a, b) => compare[by](a, b) * (descending ? -1 : 1));
}

/** The next order after a press on a column: first as one expects it, then the other way round. */
export function pressed(sorting: Sorting, by: SortName): Sorting {
  return sorting.by === by
    ? { by, descending: !sorting.descending }
    : { by, descending: by !== 'name' };
}
