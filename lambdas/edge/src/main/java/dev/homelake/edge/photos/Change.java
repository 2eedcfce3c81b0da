package dev.homelake.edge.photos;

/** What became of a change to the index. */
public enum Change {
  /** The index now says so. A repeated event gives this again. */
  APPLIED,
  /** The index has taken a newer event about this photo, and stays as it is. */
  SUPERSEDED
}
