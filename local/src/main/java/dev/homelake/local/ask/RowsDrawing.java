package dev.homelake.local.ask;

/** Shows rows to people; there is at least one. */
@FunctionalInterface
interface RowsDrawing {

  void draw(KeptRows rows);
}
