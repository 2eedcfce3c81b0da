package dev.homelake.whatsapp.archive;

import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.Rejection.Code;
import java.util.List;
import java.util.zip.ZipEntry;

/** Why zips are refused, in words. */
final class ZipRefusals {

  private ZipRefusals() {}

  static Rejection unreadable(String why) {
    return refused(Code.ZIP_UNREADABLE, why);
  }

  /** What an exception on opening or inflating means. */
  static Rejection reason(Exception e) {
    boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
    return encrypted
        ? refused(
            Code.ZIP_ENCRYPTED, "it is protected by a password. Unpack it and use the text inside.")
        : unreadable("it is damaged. Export the chat again.");
  }

  static Rejection tooManyFiles(ZipLimits limits) {
    return refused(
        Code.ZIP_TOO_MANY_FILES,
        "it holds more than " + limits.entries() + " files. Unpack it and use the text inside.");
  }

  static Rejection bombOfFiles() {
    return refused(Code.ZIP_TOO_LARGE, "its files inflate beyond any real export's size.");
  }

  static Rejection bombOfText() {
    return refused(Code.ZIP_TOO_LARGE, "its chat text inflates beyond any real chat's size.");
  }

  static Rejection unsafeNames() {
    return refused(
        Code.ZIP_UNSAFE_NAMES,
        "its files want to be unpacked outside its folder. WhatsApp makes no such zips.");
  }

  static Rejection ambiguousNames() {
    return refused(
        Code.ZIP_AMBIGUOUS_NAMES,
        "one name stands for several files in it. WhatsApp makes no such zips.");
  }

  static Rejection severalChats(int count) {
    return refused(
        Code.ZIP_SEVERAL_CHATS, "it holds " + count + " chats. Unpack it and use them one by one.");
  }

  static Rejection withoutChat(List<ZipEntry> files) {
    if (files.stream().anyMatch(file -> ChatEntries.hasEnding(file, ".zip"))) {
      return refused(Code.ZIP_NESTED, "it holds another zip. Unpack it and use the zip inside.");
    }
    return new Rejection(
        Code.ZIP_WITHOUT_CHAT,
        "Cannot find a chat in the zip: none of its "
            + files.size()
            + " files is a chat's text (_chat.txt or \"WhatsApp Chat with ….txt\").");
  }

  private static Rejection refused(Code code, String why) {
    return new Rejection(code, "Cannot read the zip: " + why);
  }
}
