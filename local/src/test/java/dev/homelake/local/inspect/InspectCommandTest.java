package dev.homelake.local.inspect;

import static dev.homelake.local.CommandLineRun.CHATS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  private static final Path HIKERS = CHATS.resolve("WhatsApp Chat with Sunday Hikers 🥾.txt");
  private static final Path BAND = CHATS.resolve("WhatsApp Chat with Band Practice.txt");
  private static final Path ZIP = CHATS.resolve("WhatsApp Chat - Lighthouse Book Club.zip");
  private static final Path EXPENSES = CHATS.resolve("household-expenses.txt");

  private static final int MINUTE_ENDS = "{'timestamp':'2023-05-14T09:08".length();

  @TempDir Path folder;

  @Test
  void tellsWhatIsInAnExport() {
    CommandLineRun run = CommandLineRun.of("inspect", HIKERS);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0))
        .startsWith("✓ accepted  WhatsApp Chat with Sunday Hikers 🥾.txt");
    assertThat(run.out())
        .contains("chat      Sunday Hikers 🥾", "M/d/yy", "month, day, year (certain: 48 dates")
        .contains("2023-05-14 09:02 to 2024-03-31 18:30")
        .containsPattern("lines +72 = 53 message \\+ 8 system \\+ 11 continuation \\+ 0 rejected");
  }

  @Test
  void looksIntoAZip() {
    CommandLineRun run = CommandLineRun.of("inspect", ZIP);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("Lighthouse Book Club.zip", "chat      Lighthouse Book Club");
  }

  @Test
  void showsTheOthersBesideARejectedFile() {
    CommandLineRun run = CommandLineRun.of("inspect", EXPENSES, BAND);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out())
        .contains("✗ rejected  household-expenses.txt", "NOT_A_WHATSAPP_EXPORT")
        .contains("✓ accepted  WhatsApp Chat with Band Practice.txt");
  }

  @Test
  void addsUpSeveralFiles() {
    Path missing = folder.resolve("nothing.txt");
    assertThat(CommandLineRun.of("inspect", missing, EXPENSES, BAND, HIKERS).out())
        .endsWith("\n\n4 files = 2 accepted + 1 rejected + 1 not read, 6.3 kB, 101 rows\n");
    assertThat(CommandLineRun.of("inspect", BAND).out()).doesNotContain("1 file");
    assertThat(CommandLineRun.of("inspect", "--rows", BAND, HIKERS).out()).doesNotContain("files");
  }

  @Test
  void explainsHowAFileWithADashIsWritten() throws IOException {
    Path dashed = Files.createTempFile(Path.of(""), "-", ".txt");
    try {
      CommandLineRun run = CommandLineRun.of("inspect", dashed.getFileName());
      assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
      assertThat(run.err()).contains("Unknown option: '" + dashed, "write ./" + dashed);
      assertThat(CommandLineRun.of("inspect", "./" + dashed).out()).contains("EMPTY_FILE");
    } finally {
      Files.delete(dashed);
    }
  }

  @Test
  void rejectsAFileThatOnlyClaimsToBeAZip() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.zip"), "no zip");
    CommandLineRun run = CommandLineRun.of("inspect", "--json", broken);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).contains("\"file\":\"broken.zip\"", "ZIP_UNREADABLE");
  }

  @Test
  void isPlainInAPipeAndColouredInATerminal() {
    assertThat(CommandLineRun.of("inspect", BAND).out()).doesNotContain("\033");
    assertThat(CommandLineRun.inTerminal("inspect", BAND).out()).contains("\033[32m");
  }

  @Test
  void printsOneReceiptALine() {
    CommandLineRun run = CommandLineRun.of("inspect", "--json", HIKERS, BAND);
    assertThat(run.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"file\":").endsWith("}"));
  }

  @Test
  void printsOneMessageALine() {
    CommandLineRun run = CommandLineRun.of("inspect", "--rows", HIKERS);
    assertThat(run.lines())
        .hasSize(61)
        .contains(
            "{\"timestamp\":\"2023-05-14T09:08:00\",\"sender\":\"Priya\",\"message\":\"POLL:\\nWhere to?"
                + "\\nOPTION: Eagle Ridge (2 votes)\\nOPTION: Lake loop (1 vote)\\nOPTION: The pub,"
                + " directly (1 vote)\",\"kind\":\"message\",\"attachment\":null,\"line\":9}",
            "{\"timestamp\":\"2024-01-01T12:30:00\",\"sender\":\"Jonas\",\"message\":"
                + "\"VID-20240101-WA0001.mp4 (file attached)\",\"kind\":\"media\","
                + "\"attachment\":\"VID-20240101-WA0001.mp4\",\"line\":47}",
            "{\"timestamp\":\"2024-03-31T18:27:00\",\"sender\":null,\"message\":\"Tom left\","
                + "\"kind\":\"system\",\"attachment\":null,\"line\":70}");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void showsNamesWithoutWhatSteersATerminal() throws IOException {
    Path file = Files.writeString(folder.resolve("\033[31m\033[2J\u202Ea.txt"), "no chat");
    for (String mode : List.of("--rows", "--merge", "--debug")) {
      CommandLineRun run = CommandLineRun.inTerminal("inspect", mode, file);
      assertThat(run.out() + run.err())
          .as(mode)
          .contains(" [31m [2Ja.txt")
          .doesNotContain("\033[31m\033", "\033[2J", "\u202E");
    }
    assertThat(CommandLineRun.inTerminal("inspect", file + "\033[2J").err())
        .contains("[2J")
        .doesNotContain("\033[2J");
  }

  @Test
  void namesARejectedFileBesideTheRows() {
    CommandLineRun run = CommandLineRun.of("inspect", "--rows", EXPENSES, BAND);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.lines()).hasSize(40).allSatisfy(line -> assertThat(line).startsWith("{"));
    assertThat(run.err()).startsWith("rejected: ").contains("NOT_A_WHATSAPP_EXPORT");
  }

  @Test
  void mergesExportsOfOneChatWhateverTheirOrder() {
    Path first = CHATS.resolve("WhatsApp Chat with Flat Cats 🐈.txt");
    Path second = CHATS.resolve("WhatsApp Chat mit Flat Cats 🐈.txt");
    Path third = CHATS.resolve("WhatsApp Chat - Flat Cats 🐈.txt");
    CommandLineRun run = CommandLineRun.of("inspect", "--merge", first, second, third);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).extracting(line -> line.substring(0, MINUTE_ENDS)).isSorted();
    assertThat(run.out().lines().filter(line -> line.contains("He is 4 kg over"))).hasSize(1);
    assertThat(run.out().lines().filter(line -> line.contains("\"Bold\""))).hasSize(2);
    assertThat(CommandLineRun.of("inspect", "--merge", third, first, second)).isEqualTo(run);
  }

  @Test
  void warnsWhenMergedExportsAreOfDifferentChats() {
    CommandLineRun run = CommandLineRun.of("inspect", "--merge", HIKERS, BAND);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.err()).contains("different chats", "\"Sunday Hikers 🥾\", \"Band Practice\"");
  }

  @Test
  void readsDatesInTheOrderItIsTold() {
    CommandLineRun run = CommandLineRun.of("inspect", "--date-order", "MDY", BAND);
    assertThat(run.out()).contains("month, day, year (certain: as given on the command line)");
    assertThat(run.out()).contains("2020-03-02 18:00 to 2020-12-02");
  }

  @Test
  void warnsOfADateOrderThatTheFileContradicts() throws IOException {
    Path chat =
        Files.writeString(
            folder.resolve("chat.txt"),
            "13/04/2020, 10:00 - A: 1\n3/4/2020, 10:01 - B: 2\n".repeat(9));
    for (String how : List.of("--debug", "--rows", "--merge", "--json")) {
      CommandLineRun run = CommandLineRun.of("inspect", how, "--date-order", "mdy", chat);
      assertThat(run.exitCode()).isEqualTo(Exit.DONE);
      assertThat(run.err())
          .isEqualTo(
              "warning: "
                  + chat
                  + ": --date-order mdy contradicts the file: 9 messages have no such date and"
                  + " became text\n");
    }
    assertThat(CommandLineRun.of("inspect", "--date-order", "ymd", chat).err())
        .contains("--date-order ymd is not used");
    assertThat(CommandLineRun.of("inspect", "--date-order", "dmy", chat).err()).isEmpty();
  }

  @Test
  void asksForTheDateOrderWhereItIsAGuess() throws IOException {
    Path open =
        Files.writeString(
            folder.resolve("chat.txt"), "3/4/20, 10:00 - A: one\n3/4/20, 10:01 - B: two\n");
    CommandLineRun run = CommandLineRun.of("inspect", open);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("a guess", "add --date-order dmy, mdy or ymd");
  }

  @Test
  void refusesADateOrderThatIsNone() {
    CommandLineRun run = CommandLineRun.of("inspect", "--date-order", "dym", BAND);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("'dym' is none of dmy, mdy, ymd");
  }

  @Test
  void refusesReceiptsAndRowsAtOnce() {
    assertThat(CommandLineRun.of("inspect", "--json", "--rows", BAND).exitCode())
        .isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void showsTheOthersBesideAMissingFile() {
    Path missing = folder.resolve("nothing.txt");
    for (String how : List.of("--rows", "--json", "--merge")) {
      CommandLineRun run = CommandLineRun.of("inspect", how, missing, BAND);
      assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
      assertThat(run.out()).isEqualTo(CommandLineRun.of("inspect", how, BAND).out()).isNotEmpty();
      assertThat(run.err())
          .startsWith("homelake inspect: cannot read " + missing + ": there is no such file\n")
          .endsWith("  Check the path; quote names with blanks.\n");
    }
  }

  @Test
  void showsTheOthersBesideAFileThatBreaksWhileItIsRead() {
    Path unreadable = Path.of("/proc/self/mem");
    assumeTrue(Files.isReadable(unreadable));
    CommandLineRun run = CommandLineRun.of("inspect", unreadable, EXPENSES, BAND);
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).startsWith("homelake inspect: cannot read /proc/self/mem: ");
    assertThat(run.out()).contains("✗ rejected  household", "✓ accepted  WhatsApp Chat with Band");
  }

  @Test
  void refusesAFolder() {
    CommandLineRun run = CommandLineRun.of("inspect", folder);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("it is a folder", "*.txt");
  }

  @Test
  void disarmsAChatThatSpeaksToTheTerminal() throws IOException {
    Path evil =
        Files.write(
            folder.resolve("WhatsApp Chat with \033[2Jme.txt"),
            "\033]0;owned\007\n03/04/2020, 10:00 - A: one\n13/04/2020, 10:01 - B: two\n"
                .getBytes(UTF_8));
    CommandLineRun run = CommandLineRun.of("inspect", evil);
    assertThat(run.out()).doesNotContain("\033", "\007").contains("[2Jme", "]0;owned");
  }
}
