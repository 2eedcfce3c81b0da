package dev.homelake.whatsapp.body;

/** Where a media marker was found; reused from body to body. */
final class MediaMatch {

  int attachmentFrom;
  int attachmentTo;
  int markerFrom;
  int markerTo;

  /** Whether a known phrase made the match, not a shape. */
  boolean known;

  void clear() {
    attachmentFrom = -1;
    attachmentTo = -1;
    markerFrom = -1;
    markerTo = -1;
    known = false;
  }

  void placeholder(int from, int to, Vocabulary by) {
    attachmentFrom = -1;
    attachmentTo = -1;
    markerFrom = from;
    markerTo = to;
    known = by == Vocabulary.KNOWN;
  }

  void attachment(int nameFrom, int nameTo, Vocabulary by) {
    attachmentFrom = nameFrom;
    attachmentTo = nameTo;
    known = by == Vocabulary.KNOWN;
  }

  void marker(int from, int to) {
    markerFrom = from;
    markerTo = to;
  }
}
