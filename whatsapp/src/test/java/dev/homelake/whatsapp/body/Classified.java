package dev.homelake.whatsapp.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;

/** The outcome of one call, as text, for tests. The body lies in the middle of a larger buffer. */
record Classified(MessageKind kind, String attachment, String marker, String beforeEdit) {

  static final String LRM = "\u200E";
  private static final String AROUND = "<)\u200E(";

  static Classified android(String body) {
    return of(Style.ANDROID, Vocabulary.KNOWN, RowLead.PLAIN, Speaker.NAMED, body);
  }

  static Classified ios(String body) {
    return of(Style.IOS, Vocabulary.KNOWN, RowLead.MARKED, Speaker.NAMED, body);
  }

  static Classified of(
      Style style, Vocabulary vocabulary, RowLead lead, Speaker speaker, String body) {
    byte[] buffer = (AROUND + body + AROUND).getBytes(UTF_8);
    int from = AROUND.getBytes(UTF_8).length;
    int to = buffer.length - from;
    BodyClassifier classifier = new BodyClassifier(style, vocabulary);
    MessageKind kind = classifier.classify(buffer, from, to, lead, speaker);
    return new Classified(
        kind,
        slice(buffer, classifier.attachmentFrom(), classifier.attachmentTo()),
        slice(buffer, classifier.markerFrom(), classifier.markerTo()),
        slice(buffer, from, classifier.editMarkerFrom()));
  }

  private static String slice(byte[] buffer, int from, int to) {
    return from < 0 ? null : new String(buffer, from, to - from, UTF_8);
  }
}
