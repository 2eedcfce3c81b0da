/** Which photos are chosen, and from where a range goes on. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

/** Nothing is chosen. */
export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Chooses one, or no longer. */
export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) {
    ids.add(id);
  }
  return { ids, anchor: id };
}

/**
 * Brings all from the one that was touched last up to this one into that one's state: all chosen, or
 * none of them.
 *
 * @param order all photos as they are shown
 */
export function ranged(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) {
    return toggled(selection, id);
  }
  const ids = new Set(selection.ids);
  const choose = selection.ids.has(selection.anchor ?? '');
  for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (choose) {
      ids.add(one);
    } else {
      ids.delete(one);
    }
  }
  return { ids, anchor: id };
}

/** Chooses all of these; if they all are already, none of them. */
export function allToggled(selection: Selection, some: readonly string[]): Selection {
  const ids = new Set(selection.ids);
  const all = some.every((id) => ids.has(id));
  for (const id of some) {
    if (all) {
      ids.delete(id);
    } else {
      ids.add(id);
    }
  }
  return { ids, anchor: some.at(-1) ?? selection.anchor };
}

/** Without those that are not there any more. */
export function kept(selection: Selection, has: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(has);
  return ids.length === selection.ids.size
    ? selection
    : {
        ids: new Set(ids),
        anchor: selection.anchor && has(selection.anchor) ? selection.anchor : null,
      };
}
