package dev.homelake.local.export;

import static dev.homelake.chats.queries.SampleMessages.MONDAY;
import static dev.homelake.chats.queries.SampleMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.SamplePhotos;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.chats.WrittenTable;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class ExportCommandTest {

  private static final String ODD = "it's \"odd\" 湖\n\\ .jpg";
  private static final Photo PHOTO = SamplePhotos.full("raw-photos/2024/beach.jpg");

  @TempDir Path folder;
  private LakeFolder lake;
  private Path export;

  @BeforeEach
  void makeLake() throws Exception {
    lake = LakeFolder.create(folder.resolve("lake"));
    export = folder.resolve("the export [1]'s");
    put("bronze/whatsapp/year=2024/month=03/Zoë 🎉.txt", "a chat");
    put("uploads-landing/Zoë.zip", "a zip");
    put(PHOTO.keys().source(), "beach");
    put(PHOTO.keys().original(), "beach");
    put(PHOTO.keys().thumbnail(), "b");
    put("raw-photos/broken.jpg", "no photo");
    put("misc/" + ODD, "odd");
    put("raw-archive/old.tar", "old");
    put("receipts/whatsapp/Zoë 🎉.txt.json", "{}");
    put("state/whatsapp/index.json", "{}");
    put("misc/.hidden", "not an object");
    WrittenTable.write(lake.silver(), List.of(message(MONDAY, "Zoë", 0, "hello")));
    try (SqlitePhotoIndex index = SqlitePhotoIndex.open(lake.photos())) {
      index.put(PHOTO);
    }
  }

  @Test
  void exportsEverythingOfValueWithSumsThatOthersCheck() throws Exception {
    CommandLineRun run = export();
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .contains("✓ the lake is exported to " + export, "chats     1 file, 6 bytes");
    String photo = "photos/" + PHOTO.keys().original().replaceFirst("photos/originals/", "");
    assertThat(files().keySet())
        .containsExactlyInAnyOrder(
            ".homelake-export",
            "SHA256SUMS",
            "archive/old.tar",
            "chats/year=2024/month=03/Zoë 🎉.txt",
            "manifest.json",
            "messages/date=2024-03-11/part.parquet",
            "misc/" + ODD,
            "photos.json",
            "photos.parquet",
            photo,
            "receipts/whatsapp/Zoë 🎉.txt.json",
            "uploads/photos/broken.jpg",
            "uploads/zips/Zoë.zip");
    assertThat(sha256sum()).isZero();
    JsonNode photos = JsonNode.parser().parse(Files.readString(export.resolve("photos.json")));
    assertThat(photos.asArray()).hasSize(1);
    assertThat(photos.asArray().get(0).field("file").orElseThrow().text()).isEqualTo(photo);
    Manifest manifest = Manifest.in(export).orElseThrow();
    assertThat(manifest.files()).hasSize(10);
    assertThat(verify().out()).startsWith("✓ 10 files, ").contains("are as they were exported");
    assertThat(Files.getPosixFilePermissions(export))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void keepsThePhotosAsATableToo() {
    export();
    CommandLineRun run =
        CommandLineRun.of(
            "sql",
            "--lake",
            lake.root(),
            "--format",
            "csv",
            "SELECT photo_id, camera_model, tags FROM read_parquet('%s')"
                .formatted(
                    export
                        .resolve("photos.parquet")
                        .toString()
                        .replace("[", "[[]")
                        .replace("'", "''")));
    assertThat(run.lines())
        .containsExactly(
            "photo_id,camera_model,tags",
            PHOTO.id() + ",X100V,\"[\"\"landscape\"\",\"\"flash\"\",\"\"gps\"\"]\"");
  }

  @Test
  void changesNothingWhenNothingHasChanged() throws Exception {
    export();
    Map<String, FileTime> before = files();
    CommandLineRun again = export();
    assertThat(again.exitCode()).isEqualTo(Exit.DONE);
    assertThat(again.out().replaceAll("\\s+", " "))
        .contains("nothing; all 10 files were there and are as they should be");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void bringsWhatIsNewOrHasChangedAndMendsWhatWasDamaged() throws Exception {
    export();
    put("misc/new.txt", "new");
    put("bronze/whatsapp/year=2024/month=03/Zoë 🎉.txt", "A CHAT");
    Files.writeString(export.resolve("archive/old.tar"), "OLD");
    Files.delete(export.resolve("uploads/zips/Zoë.zip"));
    assertThat(verify().out())
        .contains("✗ archive/old.tar  has changed", "✗ uploads/zips/Zoë.zip  is missing");
    assertThat(verify().exitCode()).isEqualTo(Exit.FAILED);

    assertThat(export().out()).contains("new       4 files, 17 bytes");

    assertThat(export.resolve("chats/year=2024/month=03/Zoë 🎉.txt")).hasContent("A CHAT");
    assertThat(verify().exitCode()).isEqualTo(Exit.DONE);
    assertThat(sha256sum()).isZero();
  }

  @Test
  void goesOnWhereARunWasKilled() throws Exception {
    export();
    Files.delete(export.resolve("manifest.json"));
    Files.delete(export.resolve("misc/" + ODD));
    Files.writeString(export.resolve("misc/.homelake-4711.part"), "half");

    assertThat(verify().err()).contains("Run it again without --verify");
    assertThat(export().out()).contains("new       1 file, 3 bytes");
    assertThat(files()).doesNotContainKey("misc/.homelake-4711.part").containsKey("manifest.json");
  }

  @Test
  void keepsWhatTheLakeHasNoMoreUntilItIsPruned() throws Exception {
    export();
    Files.delete(lake.object("raw-archive/old.tar"));
    Path own = Files.writeString(export.resolve("my notes.txt"), "mine");

    CommandLineRun kept = export();
    assertThat(kept.out()).contains("1 file that the lake has no more", "--prune");
    assertThat(export.resolve("archive/old.tar")).exists();
    assertThat(export().out()).contains("1 file that the lake has no more");

    CommandLineRun pruned = CommandLineRun.of("export", "--lake", lake.root(), "--prune", export);
    assertThat(pruned.out()).contains("removed   1 that the lake has no more");
    assertThat(export.resolve("archive")).doesNotExist();
    assertThat(own).hasContent("mine");
    assertThat(sha256sum()).isZero();
  }

  @Test
  void prunesNothingWhileTheLakeCannotBeReadAsAWhole() throws Exception {
    export();
    Files.writeString(lake.photos(), "no database".repeat(1000));
    Files.delete(lake.object("raw-archive/old.tar"));
    CommandLineRun run = CommandLineRun.of("export", "--lake", lake.root(), "--prune", export);
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("photos.sqlite", "damaged").doesNotContain("Exception");
    assertThat(export.resolve("archive/old.tar")).exists();
    assertThat(Files.readString(export.resolve("photos.json"))).contains(PHOTO.id().toString());
    assertThat(sha256sum()).isZero();
  }

  @Test
  void tellsOfFilesThatVanishMeanwhile() throws Exception {
    Path gone = lake.object("misc/gone.txt");
    assertThat(LeftFile.unreadable(gone, new java.nio.file.NoSuchFileException("x")))
        .matches(LeftFile::isInOrder);
    put("misc/report-123e4567-e89b-12d3-a456-426614174000", "half of it");
    CommandLineRun run = export();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.err()).contains("left out: misc/report-123e4567", "it is being uploaded");
  }

  @Test
  void exportsAnEmptyLake() throws Exception {
    LakeFolder empty = LakeFolder.create(folder.resolve("empty"));
    CommandLineRun run = CommandLineRun.of("export", "--lake", empty.root(), export);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(files()).containsKeys("photos.json", "photos.parquet", "manifest.json");
    assertThat(sha256sum()).isZero();
    assertThat(empty.photos()).doesNotExist();
  }

  @Test
  void refusesFoldersThatAreForSomethingElse() throws Exception {
    Files.createDirectories(export);
    Path own = Files.writeString(export.resolve("thesis.txt"), "mine");
    assertThat(export().exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(export().err()).contains("other things in it, such as thesis.txt");
    assertThat(own.getParent()).isDirectoryContaining(own::equals);

    Path inside = lake.root().resolve("deep/export");
    CommandLineRun run = CommandLineRun.of("export", "--lake", lake.root(), inside);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("inside the lake");
    assertThat(lake.root().resolve("deep")).doesNotExist();
    Path link = Files.createSymbolicLink(folder.resolve("link"), lake.root());
    assertThat(CommandLineRun.of("export", "--lake", lake.root(), link.resolve("x")).err())
        .contains("inside the lake");
    assertThat(CommandLineRun.of("export", "--lake", lake.root(), own).err())
        .contains("it is no folder");
    assertThat(CommandLineRun.withTemporary(folder, "export", export).err())
        .contains("there is no lake in");
  }

  @Test
  void letsOneRunAtATimeWrite() throws Exception {
    try (ExportFolder open = ExportFolder.open(export, lake)) {
      assertThat(open.path()).isEqualTo(export);
      assertThat(export().err()).contains("another export into it is under way");
    }
    assertThat(export().exitCode()).isEqualTo(Exit.DONE);
  }

  @Test
  void followsNoManifestOutOfTheExport() throws Exception {
    export();
    Path other = Files.writeString(folder.resolve("other.txt"), "mine");
    Path manifest = export.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("archive/old.tar", "../other.txt"));
    assertThat(verify().out()).contains("✗ ../other.txt  lies outside of the export");
    CommandLineRun.of("export", "--lake", lake.root(), "--prune", export);
    assertThat(other).hasContent("mine");
  }

  private void put(String key, String content) throws IOException {
    Path file = lake.object(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private CommandLineRun export() {
    return CommandLineRun.of("export", "--lake", lake.root(), export);
  }

  private CommandLineRun verify() {
    return CommandLineRun.of("export", "--verify", export);
  }

  private int sha256sum() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/usr/bin/sha256sum")), "coreutils has sha256sum");
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/sha256sum", "-c", "--quiet", "--strict"));
    command.add("SHA256SUMS");
    return new ProcessBuilder(command).directory(export.toFile()).inheritIO().start().waitFor();
  }

  private Map<String, FileTime> files() throws IOException {
    Map<String, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(export)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(export.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return files;
  }
}
