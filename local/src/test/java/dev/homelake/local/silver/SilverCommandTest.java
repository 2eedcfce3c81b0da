package dev.homelake.local.silver;

import static dev.homelake.local.CommandLineRun.CHATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before Spark starts; the demo's test runs the whole job. */
class SilverCommandTest {

  private static final String CHAT = "13/04/2025, 10:00 - Ana: one\n13/04/2025, 10:01 - Bob: two\n";

  @TempDir Path folder;

  @Test
  void refusesAFolderThatIsNotThere() {
    CommandLineRun run = silver("--bronze", folder.resolve("nowhere"), "--silver", folder);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("nowhere: there is no such folder");
  }

  @Test
  void refusesAFolderWithoutExportsAndLeavesTheTableAlone() throws IOException {
    Path bronze = Files.createDirectories(folder.resolve("in"));
    zip(bronze.resolve("Ana's chat.ZIP"), "_chat.txt", CHAT);
    Path table = Files.createDirectories(folder.resolve("silver/date=2024-01-01"));
    CommandLineRun run = silver("--bronze", bronze, "--silver", folder.resolve("silver"));
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err())
        .contains("NO_EXPORTS: --bronze " + bronze + ": there is no .txt export in it")
        .contains("to empty the table, add --mode full")
        .contains("1 zip file is left out")
        .contains(
            "unzip -p '%1$s/Ana'\\''s chat.ZIP' _chat.txt > '%1$s/Ana'\\''s chat.txt'"
                .formatted(bronze));
    assertThat(table).exists();
  }

  @Test
  void takesOutOfAZipTheChatAlone() throws IOException {
    Path zip = folder.resolve("WhatsApp Chat with Trip [1].zip");
    String entry = "WhatsApp Chat with Trip [1].txt";
    zip(zip, entry, CHAT, "list.txt", "milk", "WhatsApp Chat with Trip 1.txt.bak", "x");
    assertThat(ZipAdvice.on(zip))
        .isEqualTo(
            ("unzip -p '%1$s/WhatsApp Chat with Trip [[]1].zip' 'WhatsApp Chat with Trip [[]1].txt'"
                    + " > '%1$s/WhatsApp Chat with Trip [1].txt'")
                .formatted(folder));
  }

  @Test
  void takesNothingOutOfAZipThatIsRefused() throws IOException {
    Path several = folder.resolve("several.zip");
    zip(several, "WhatsApp Chat with Ana.txt", CHAT, "WhatsApp Chat with Bo.txt", CHAT);
    Path other = folder.resolve("other.zip");
    zip(other, "_chat.txt", "milk\neggs\n");
    assertThat(ZipAdvice.on(several)).startsWith(several + ": ZIP_").doesNotContain("unzip");
    assertThat(ZipAdvice.on(other))
        .startsWith(other + ": NOT_A_WHATSAPP_EXPORT: ")
        .doesNotContain("unzip");
    assertThat(ZipAdvice.on(Files.createFile(folder.resolve("empty.zip"))))
        .contains("empty.zip: ")
        .doesNotContain("unzip");
  }

  private static void zip(Path file, String... namesAndTexts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aFolderWithoutExportsIsMeantWhereTheModeIsFull() throws IOException {
    Path bronze = Files.createDirectories(folder.resolve("in"));
    Places places = new Places();
    assertThat(places.bronze(bronze.toString(), Places.Empty.MEANT).exports()).isZero();
    assertThat(places.mistakes()).isEmpty();
  }

  @Test
  void seesTheExportsThatTheJobSees() throws IOException {
    Path bronze = Files.createDirectories(folder.resolve("in/year=2024"));
    Files.writeString(bronze.resolve("CHAT.TXT"), "12345");
    Files.createFile(bronze.resolve("chat.zip"));
    Files.createFile(bronze.resolve("CHAT.zip"));
    Files.writeString(bronze.resolve(".hidden.txt"), "1");
    BronzeFolder seen = BronzeFolder.of(Prefix.of(folder.resolve("in").toString()));
    assertThat(seen.exports()).isEqualTo(1);
    assertThat(seen.bytes()).isEqualTo(5);
    assertThat(seen.zips()).containsExactly(bronze.resolve("chat.zip"));
  }

  @Test
  void refusesPlacesThatCannotBeUsed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    CommandLineRun run =
        silver("--bronze", file, "--silver", file, "--state", file + "/x", "--memory", "1k");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err())
        .contains("PLACES_OVERLAP: --bronze " + file + " and --silver " + file)
        .contains("NOT_A_FOLDER: --bronze " + file + " is a file")
        .contains("NOT_A_FOLDER: --silver " + file + " cannot be written: " + file + " is a file")
        .contains("NOT_A_FOLDER: --state " + file + "/x cannot be written: " + file + " is a file")
        .contains("'1k' is no size");
  }

  @Test
  void refusesAPlaceThatMayNotBeWritten() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assertThat(locked.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(locked), "the one who may do everything runs this test");
    CommandLineRun run = silver("--bronze", CHATS, "--silver", locked.resolve("new"));
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("NOT_WRITABLE: --silver", "no permission in " + locked);
  }

  @Test
  void tellsAllMistakesOfTheJobsArgumentsAtOnce() {
    CommandLineRun run =
        silver("--bronze", CHATS, "--silver", folder, "--mode", "fast", "--start-day=2024-01-01");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err())
        .contains("'fast' is neither incremental nor full", "--start-day is unknown");
  }

  @Test
  void needsToKnowFromWhereToWhere() {
    CommandLineRun run = silver();
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no lake in", "homelake up");
    assertThat(silver("--bronze", CHATS).err()).contains("--silver is missing");
  }

  @Test
  void refusesAWholeBucketForNothingLiesBesideIt() {
    CommandLineRun run = silver("--bronze", "s3://lake/bronze", "--silver", "s3://lake-silver");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err())
        .contains("NOTHING_BESIDE: --silver s3://lake-silver is a whole bucket")
        .doesNotContain("lake-silver-state");
  }

  @Test
  void refusesAMemoryThatIsNone() {
    assertThat(silver("--bronze", CHATS, "--silver", folder, "--memory", "much").err())
        .contains("'much' is no size; write 512m or 2g");
    assertThat(silver("--bronze", CHATS, "--silver", folder, "--memory", "64m").err())
        .contains("'64m' is too little");
  }

  private static CommandLineRun silver(Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "silver";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return CommandLineRun.of(words);
  }
}
