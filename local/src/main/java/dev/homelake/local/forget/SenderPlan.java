package dev.homelake.local.forget;

import dev.homelake.bronze.BronzeShelf;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.local.files.PrivateFolder;
import dev.homelake.local.files.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is left of what a sender wrote.
 *
 * @param name who
 * @param cuts exports in bronze that hold their rows
 * @param uploads that are removed
 * @param zips that are written anew
 * @param receipts of uploads that hold, or held, their rows
 * @param pictures that only they sent
 * @param claims of the contents of {@code cuts}
 * @param rows of the table
 * @param reports of runs that name the exports
 * @param newReports finds those that there are by then
 * @param notes what else is to be known
 * @param temporary where files may lie on their way
 */
record SenderPlan(
    SenderName name,
    List<SenderExport> cuts,
    List<String> uploads,
    List<ZipCut> zips,
    List<String> receipts,
    PhotoTraces pictures,
    List<String> claims,
    long rows,
    List<String> reports,
    ReportSearch newReports,
    List<String> notes,
    Path temporary)
    implements Plan {

  private static final String TEXT = "text/plain";

  @Override
  public List<PlaceCount> places() {
    List<PlaceCount> places = new ArrayList<>();
    places.add(new PlaceCount("uploads with their rows", uploads.size() + (long) zips.size()));
    places.add(new PlaceCount("receipts of those", receipts.size()));
    places.addAll(pictures.places());
    places.add(new PlaceCount("exports in bronze with their rows", cuts.size()));
    places.add(
        new PlaceCount(
            "their rows in those exports",
            cuts.stream().mapToLong(cut -> cut.counts().theirs()).sum()));
    places.add(new PlaceCount("notes of those exports' contents", claims.size()));
    places.add(new PlaceCount("their rows in the table", rows));
    places.add(new PlaceCount("reports of runs on those exports", reports.size()));
    return places;
  }

  /** The exports that are not cut go last: they are what the rest is found by. */
  @Override
  public void carryOut(LakeWork work) throws IOException, InterruptedException {
    Set<String> kept = new HashSet<>();
    zips.forEach(zip -> kept.addAll(zip.kept()));
    BroughtAgain brought = BroughtAgain.before(work.bucket(), kept);
    for (SenderExport cut : cuts) {
      if (cut.hasOthers()) {
        work.say("cutting an export");
        replace(work.bucket(), cut);
      }
    }
    work.delete("uploads", uploads);
    // A zip must not bring what is removed next, and its receipt must be of the new one.
    work.settle();
    brought.remove(work);
    pictures.remove(work);
    work.delete("receipts", receipts);
    work.delete("reports", newReports.find());
    work.delete("claims", claims);
    work.delete("exports", cuts.stream().map(cut -> cut.bronze().key()).toList());
    boolean table = !work.bucket().list(Area.SILVER_WHATSAPP.prefix()).isEmpty();
    if (rows > 0 || (table && !cuts.isEmpty())) {
      work.buildSilver();
    }
    work.delete("reports", newReports.find());
  }

  /** Puts the cut export beside the old one, and into the zips that the old one came in. */
  private void replace(Bucket bucket, SenderExport cut) throws IOException {
    try (PrivateFolder folder = PrivateFolder.in(temporary, FetchedZip.FOLDER)) {
      Path file = folder.path().resolve("cut.txt");
      try (OutputStream out = Files.newOutputStream(file)) {
        ExportCut.write(cut.settled(), name, out);
      }
      new BronzeShelf(bucket)
          .land(
              hash(file), wanted(cut, hash(file)), key -> bucket.put(key, Content.of(TEXT, file)));
      for (ZipCut zip : zips) {
        if (zip.export().equals(cut)) {
          NewZip.put(
              bucket,
              temporary,
              zip.zip(),
              zip.theirs(),
              entry -> entry.equals(zip.text()) ? Optional.of(file) : Optional.empty());
        }
      }
    }
  }

  private static String hash(Path file) throws IOException {
    return Sha256.of(file, bytes -> {});
  }

  /** In the same folder and under the same name, but for the hash. */
  private static String wanted(SenderExport cut, String hash) {
    String key = cut.bronze().key();
    String name = HashedName.original(BronzeExport.name(key));
    String stem = name.replaceFirst("(?i)\\.txt$", "");
    return key.substring(0, key.lastIndexOf('/') + 1) + HashedName.of(stem, hash, "txt");
  }
}
