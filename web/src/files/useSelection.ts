import { useState } from 'react';

/** What is chosen of a list, by its keys. */
export interface Selection {
  keys: ReadonlySet<string>;
  has: (key: string) => boolean;
  toggle: (key: string) => void;
  /** All of these; none if all of them are chosen already. */
  toggleAll: (keys: readonly string[]) => void;
  clear: () => void;
}

/** Remembers what is chosen. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return {
    keys,
    has: (key) => keys.has(key),
    toggle: (key) => {
      const next = new Set(keys);
      if (!next.delete(key)) {
        next.add(key);
      }
      setKeys(next);
    },
    toggleAll: (all) => {
      const next = new Set(keys);
      const isWhole = all.every((key) => keys.has(key));
      for (const key of all) {
        if (isWhole) {
          next.delete(key);
        } else {
          next.add(key);
        }
      }
      setKeys(next);
    },
    clear: () => setKeys(new Set()),
  };
}
