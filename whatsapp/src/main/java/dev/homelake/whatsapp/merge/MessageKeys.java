package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.MessageReader;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which rows are the same message: rows with equal keys. A key is a 128-bit hash of the chat,
 * the minute, the sender's identity and the folded body. Folded means that what differs between two
 * exports of one message does not count: the media marker is one token, a deletion notice is one
 * token, the "edited" suffix is left out. What the app wrote has no sender, for Android prints none
 * where iOS prints the group's name.
 *
 * <p>One instance serves one reader of one chat and holds the latest row's key. Not thread-safe.
 */
public final class MessageKeys {

  /** Tokens are bytes that occur in no UTF-8 text. */
  private static final byte MEDIA = (byte) 0xff;

  private static final byte DELETED = (byte) 0xfe;
  private static final byte SENDER = (byte) 0xfd;
  private static final byte NO_SENDER = (byte) 0xfc;
  private static final byte[] DELETED_BODY = {DELETED};

  private final Murmur3 murmur = new Murmur3();
  private final byte[] chat;
  private long[] senderHigh = new long[16];
  private long[] senderLow = new long[16];
  private int senders;
  private long nobodyHigh;
  private long nobodyLow;
  private byte[] folded = new byte[256];

  /** Keys of the chat with this title. */
  public MessageKeys(String chat) {
    this.chat = requireNonNull(chat, "chat is null").getBytes(UTF_8);
    hashSender(NO_SENDER, "");
    nobodyHigh = murmur.high();
    nobodyLow = murmur.low();
  }

  /** Computes the key of the row that the reader stands on. */
  public void read(MessageReader row) {
    learn(row.senders());
    long minute = row.epochDay() * 1440L + row.secondOfDay() / 60;
    FoldMarks marks =
        row.kind() == MessageKind.DELETED || row.mediaMarkerFrom() >= 0
            ? new FoldMarks(
                row.kind() == MessageKind.DELETED, row.mediaMarkerFrom(), row.mediaMarkerTo())
            : FoldMarks.NONE;
    int sender = row.kind() == MessageKind.SYSTEM ? -1 : row.sender();
    hash(sender, minute, row.buffer(), row.bodyFrom(), row.editMarkerFrom(), marks);
  }

  /** The first half of the latest row's key. */
  public long high() {
    return murmur.high();
  }

  /** The second half of the latest row's key. */
  public long low() {
    return murmur.low();
  }

  /**
   * What of a body is folded.
   *
   * @param deleted whether the whole body is a deletion notice
   * @param mediaFrom where the media marker begins, or -1
   * @param mediaTo where it ends, exclusive
   */
  record FoldMarks(boolean deleted, int mediaFrom, int mediaTo) {
    static final FoldMarks NONE = new FoldMarks(false, -1, -1);
  }

  /** Hashes the senders that are new in a reader's list. */
  void learn(List<String> all) {
    if (all.size() <= senders) {
      return;
    }
    if (all.size() > senderHigh.length) {
      senderHigh = Arrays.copyOf(senderHigh, all.size() * 2);
      senderLow = Arrays.copyOf(senderLow, all.size() * 2);
    }
    for (; senders < all.size(); senders++) {
      hashSender(SENDER, SenderIdentity.of(all.get(senders)));
      senderHigh[senders] = murmur.high();
      senderLow[senders] = murmur.low();
    }
  }

  /** Computes the key of a row given by its parts; {@code to} leaves out the "edited" suffix. */
  void hash(int sender, long minute, byte[] buffer, int from, int to, FoldMarks marks) {
    // Seeds that differ give keys that differ for one body, so minutes and senders never mix.
    long seedHigh = (sender < 0 ? nobodyHigh : senderHigh[sender]) + minute * 0x9e3779b97f4a7c15L;
    long seedLow = sender < 0 ? nobodyLow : senderLow[sender];
    if (marks.deleted()) {
      murmur.hash(seedHigh, seedLow, DELETED_BODY, 0, 1);
    } else if (marks.mediaFrom() < 0) {
      murmur.hash(seedHigh, seedLow, buffer, from, to);
    } else {
      int length = fold(buffer, from, to, marks);
      murmur.hash(seedHigh, seedLow, folded, 0, length);
    }
  }

  private int fold(byte[] buffer, int from, int to, FoldMarks marks) {
    int before = marks.mediaFrom() - from;
    int after = Math.max(0, to - marks.mediaTo());
    if (folded.length < before + 1 + after) {
      folded = new byte[(before + 1 + after) * 2];
    }
    System.arraycopy(buffer, from, folded, 0, before);
    folded[before] = MEDIA;
    System.arraycopy(buffer, to - after, folded, before + 1, after);
    return before + 1 + after;
  }

  private void hashSender(byte mark, String identity) {
    byte[] name = identity.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(chat, chat.length + 1 + name.length);
    all[chat.length] = mark;
    System.arraycopy(name, 0, all, chat.length + 1, name.length);
    murmur.hash(0, 0, all, 0, all.length);
  }
}
