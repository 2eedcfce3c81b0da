package dev.homelake.whatsapp.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.whatsapp.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportZipTest {

  private static final ZipLimits SMALL = new ZipLimits(3, 1 << 20, 5_000, 20, 1_000);

  @TempDir Path folder;

  @Test
  void findsTheChatOfAnIphone() throws IOException {
    Path zip = zip("WhatsApp Chat - Anna.zip", "00000001-PHOTO.jpg", "jpg!", "_chat.txt", "hello");
    try (ExportZip export = ExportZip.open(zip)) {
      assertThat(export.rejection()).isEmpty();
      assertThat(export.chat().name()).isEqualTo("WhatsApp Chat - Anna.zip");
      assertThat(export.chat().titleNames())
          .containsExactly("WhatsApp Chat - Anna.zip", "_chat.txt");
      assertThat(export.media()).containsExactly(new MediaEntry("00000001-PHOTO.jpg", 4, 6));
    }
  }

  @Test
  void readsTheSameTextAgainAndAgain() throws IOException {
    try (ExportZip export = ExportZip.open(zip("a.zip", "_chat.txt", "héllo"))) {
      assertThat(text(export)).isEqualTo("héllo");
      assertThat(text(export)).isEqualTo("héllo");
    }
  }

  @Test
  void prefersTheChatToOtherTexts() throws IOException {
    Path zip =
        zip(
            "x.zip",
            "notes.txt",
            "1",
            "WhatsApp Chat with Anna.txt",
            "2",
            "._WhatsApp Chat with A.txt",
            "3");
    assertThat(textOf(zip)).isEqualTo("2");
    assertThat(textOf(zip("y.zip", "Export/_chat.txt", "4", "__MACOSX/_chat.txt", "5")))
        .isEqualTo("4");
    assertThat(textOf(zip("z.zip", "only.txt", "6", "docs/readme.txt", "7"))).isEqualTo("6");
  }

  @Test
  void trustsTheZipsOwnTitleWhereAChatWasSentInAChat() throws IOException {
    Path zip =
        zip(
            "Chat de WhatsApp con Bo.zip",
            "WhatsApp Chat with Anna.txt",
            "1",
            "Chat de WhatsApp con Bo.txt",
            "2");
    assertThat(textOf(zip)).isEqualTo("2");
  }

  @Test
  void saysWhenThereIsNoChat() throws IOException {
    for (Path zip :
        new Path[] {
          zip("a.zip", "a.jpg", "1"),
          zip("b.zip", "one.txt", "1", "two.txt", "2"),
          zip("c.zip", "docs/one.txt", "1"),
          zip("d.zip")
        }) {
      assertRejected(zip, Rejection.Code.ZIP_WITHOUT_CHAT, "Cannot find a chat in the zip");
    }
  }

  @Test
  void refusesSeveralChatsAndZipsInZips() throws IOException {
    assertRejected(
        zip("a.zip", "A/_chat.txt", "1", "B/_chat.txt", "2"),
        Rejection.Code.ZIP_SEVERAL_CHATS,
        "holds 2 chats");
    assertRejected(
        zip("b.zip", "WhatsApp Chat - Anna.zip", "PK"),
        Rejection.Code.ZIP_NESTED,
        "holds another zip");
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    assertRejected(file("a.zip", new byte[0]), Rejection.Code.ZIP_UNREADABLE, "no zip");
    assertRejected(file("b.zip", "hello".getBytes(UTF_8)), Rejection.Code.ZIP_UNREADABLE, "no zip");
    byte[] whole = Files.readAllBytes(zip("c.zip", "_chat.txt", "hello ".repeat(999)));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertRejected(file("d.zip", half), Rejection.Code.ZIP_UNREADABLE, "no zip");
  }

  @Test
  void refusesDamage() throws IOException {
    byte[] bytes = Files.readAllBytes(zip("a.zip", "_chat.txt", "hello, how are you? ".repeat(9)));
    for (int at = 40; at < 50; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x55;
      assertRejected(file("b.zip", damaged), Rejection.Code.ZIP_UNREADABLE, "damaged");
    }
  }

  @Test
  void refusesAPassword() throws IOException {
    byte[] bytes = Files.readAllBytes(zip("a.zip", "_chat.txt", "hello"));
    int directory =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;
    assertRejected(file("b.zip", bytes), Rejection.Code.ZIP_ENCRYPTED, "password");
  }

  @Test
  void survivesAnyChangedByte() throws IOException {
    byte[] bytes = Files.readAllBytes(zip("a.zip", "_chat.txt", "hello", "b.jpg", "x"));
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) 0xFF;
      try (ExportZip export = ExportZip.open(file("b.zip", changed))) {
        if (export.rejection().isEmpty()) {
          assertThat(text(export)).isEqualTo("hello");
        }
      }
    }
  }

  @Test
  void refusesBombs() throws IOException {
    Path many = zip("a.zip", "_chat.txt", "1", "b", "2", "c", "3", "d", "4");
    assertRejected(many, SMALL, "more than 3 files");
    assertRejected(zip("b.zip", "_chat.txt", "0".repeat(2_000)), SMALL, "inflate");
    StringBuilder large = new StringBuilder();
    for (int i = 0; large.length() < 6_000; i++) {
      large.append(Integer.toString(i * 7919, 36));
    }
    assertRejected(zip("c.zip", "_chat.txt", large.toString()), SMALL, "inflates beyond");
    try (ExportZip export =
        ExportZip.open(zip("d.zip", "_chat.txt", "0".repeat(900)), "d.zip", SMALL)) {
      assertThat(export.rejection()).isEmpty();
    }
  }

  @Test
  void refusesABombUnderTheRealLimits() throws IOException {
    Path bomb = zip("a.zip", "_chat.txt", "0".repeat(3 << 20));
    assertRejected(bomb, Rejection.Code.ZIP_TOO_LARGE, "inflate");
  }

  @Test
  void refusesABombBesideTheChat() throws IOException {
    Path zip = folder.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "_chat.txt", "hello");
      out.putNextEntry(new ZipEntry("00000001-VIDEO.mp4"));
      for (int i = 0; i < 64; i++) {
        out.write(new byte[1 << 20]);
      }
      out.closeEntry();
    }

    assertRejected(zip, Rejection.Code.ZIP_TOO_LARGE, "its files inflate beyond");
  }

  @Test
  void refusesTenThousandFilesAndTakesOneLess() throws IOException {
    assertRejected(manyFiles("a.zip", 10_000), Rejection.Code.ZIP_TOO_MANY_FILES, "more than 9999");
    try (ExportZip export = ExportZip.open(manyFiles("b.zip", 9_999))) {
      assertThat(export.rejection()).isEmpty();
      assertThat(export.media()).hasSize(9_998);
    }
  }

  private Path manyFiles(String name, int files) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "_chat.txt", "hello");
      for (int i = 1; i < files; i++) {
        put(out, "IMG-" + i + ".jpg", "x");
      }
    }
    return zip;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.jpg",
        "a/../../evil.jpg",
        "..\\evil.jpg",
        "/etc/evil.jpg",
        "\\evil.jpg",
        "C:\\evil.jpg",
        "c:/evil.jpg",
        ".."
      })
  void refusesNamesThatLeaveTheZipsFolder(String name) throws IOException {
    assertRejected(
        zip("a.zip", "_chat.txt", "hello", name, "x"),
        Rejection.Code.ZIP_UNSAFE_NAMES,
        "outside its folder");
  }

  @Test
  void refusesANameOfSeveralFiles() throws IOException {
    assertRejected(
        sameNames(zip("a.zip", "_chat.txt", "hello", "b.jpg", "one", "c.jpg", "another")),
        Rejection.Code.ZIP_AMBIGUOUS_NAMES,
        "several files");
  }

  @Test
  void takesAFileThatIsThereTwiceForOne() throws IOException {
    Path zip = sameNames(zip("a.zip", "_chat.txt", "hello", "b.jpg", "one", "c.jpg", "one"));
    try (ExportZip export = ExportZip.open(zip)) {
      assertThat(export.media()).extracting(MediaEntry::name).containsExactly("b.jpg");
    }
  }

  /** Java does not write such zips. */
  private Path sameNames(Path zip) throws IOException {
    String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
    return Files.writeString(zip, bytes.replace("c.jpg", "b.jpg"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void takesNamesWithDots() throws IOException {
    assertThat(textOf(zip("a.zip", "_chat.txt", "hello", "wait...what..jpg", "x")))
        .isEqualTo("hello");
  }

  @Test
  void takesTheTitleFromTheNameItIsTold() throws IOException {
    try (ExportZip export =
        ExportZip.open(zip("tmp123", "_chat.txt", "hello"), "WhatsApp Chat - Anna.zip")) {
      assertThat(export.chat().titleNames())
          .containsExactly("WhatsApp Chat - Anna.zip", "_chat.txt");
    }
  }

  @Test
  void readsMediaAndChecksIt() throws IOException {
    Path zip = zip("a.zip", "_chat.txt", "hello", "IMG-1.jpg", "a picture, honestly");
    assertThat(media(zip)).isEqualTo("a picture, honestly");

    byte[] bytes = Files.readAllBytes(zip);
    String latin = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int directory = latin.lastIndexOf("PK\1\2");
    byte[] smaller = bytes.clone();
    smaller[directory + 24] = 5;
    assertThatThrownBy(() -> media(file("b.zip", smaller))).isInstanceOf(ZipException.class);
    byte[] larger = bytes.clone();
    larger[directory + 24] = 50;
    assertThatThrownBy(() -> media(file("c.zip", larger))).isInstanceOf(ZipException.class);
    byte[] otherChecksum = bytes.clone();
    otherChecksum[directory + 16] ^= 1;
    assertThatThrownBy(() -> media(file("d.zip", otherChecksum))).isInstanceOf(ZipException.class);
    byte[] otherData = bytes.clone();
    otherData[latin.lastIndexOf("IMG-1.jpg", directory) + 9] ^= 0x7F;
    assertThatThrownBy(() -> media(file("e.zip", otherData))).isInstanceOf(ZipException.class);
  }

  private static String media(Path zip) throws IOException {
    try (ExportZip export = ExportZip.open(zip);
        InputStream in = export.open(export.media().get(0))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void takesNamesInOldEncodings() throws IOException {
    Path zip = folder.resolve("old.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("ISO-8859-1"))) {
      put(out, "_chat.txt", "hello");
      put(out, "Zo\u00EB.jpg", "x");
    }
    assertThat(textOf(zip)).isEqualTo("hello");
  }

  @Test
  void reportsAMissingFileAsAnOutage() {
    assertThatThrownBy(() -> ExportZip.open(folder.resolve("none.zip")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void assertRejected(Path zip, ZipLimits limits, String words) throws IOException {
    try (ExportZip export = ExportZip.open(zip, "x.zip", limits)) {
      assertThat(export.rejection().orElseThrow().message()).contains(words);
    }
  }

  private void assertRejected(Path zip, Rejection.Code code, String words) throws IOException {
    try (ExportZip export = ExportZip.open(zip)) {
      assertThat(export.rejection()).isPresent();
      assertThat(export.rejection().orElseThrow().code()).isEqualTo(code);
      assertThat(export.rejection().orElseThrow().message()).contains(words);
      assertThat(export.media()).isEmpty();
      assertThatIllegalStateException().isThrownBy(export::chat);
    }
  }

  private String textOf(Path zip) throws IOException {
    try (ExportZip export = ExportZip.open(zip)) {
      assertThat(export.rejection()).isEmpty();
      return text(export);
    }
  }

  private static String text(ExportZip export) throws IOException {
    try (InputStream in = export.chat().open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private Path zip(String name, String... namesAndTexts) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
    return zip;
  }

  private static void put(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(UTF_8));
    out.closeEntry();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
