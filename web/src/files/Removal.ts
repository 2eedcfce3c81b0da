import type { Selection } from './useSelection.ts';

/** How rows are chosen and removed, where that is allowed. */
export interface Removal {
  selection: Selection;
  onRemove: (key: string) => void;
}
