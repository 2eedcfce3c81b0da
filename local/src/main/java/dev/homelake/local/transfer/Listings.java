package dev.homelake.local.transfer;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Says what is in a bucket. */
@FunctionalInterface
interface Listings {

  /** A bucket with nothing in it. */
  Listings NOTHING = prefix -> new TreeMap<>();

  /** All objects that begin so, by their keys, but for marks of folders. */
  NavigableMap<String, Found> list(String prefix);
}
