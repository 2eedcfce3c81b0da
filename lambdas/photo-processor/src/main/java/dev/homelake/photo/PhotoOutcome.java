package dev.homelake.photo;

/** What settling a photo came to. The names are stable and stand in the log. */
public enum PhotoOutcome {
  /** The photo's copy, thumbnail and item are as the raw photo says. */
  STORED,
  /** The raw photo cannot be shown; its receipt says why, and the index does not know it. */
  REJECTED,
  /** There is no raw photo, and nothing is left of it. */
  REMOVED,
  /** All was so already. */
  UNCHANGED,
  /** The key is none of a photo's upload. */
  IGNORED
}
