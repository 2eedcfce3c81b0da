package dev.homelake.local.forget;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is left of a photo.
 *
 * @param traces what there is of it
 * @param zips uploads that hold it
 * @param temporary where zips may lie while they are written anew
 */
record PhotoPlan(PhotoTraces traces, List<ZipsWithPicture.Found> zips, Path temporary)
    implements Plan {

  @Override
  public List<PlaceCount> places() {
    List<PlaceCount> places = new ArrayList<>();
    places.add(new PlaceCount("zips that hold it", zips.size()));
    places.addAll(traces.places());
    return places;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!zips.isEmpty()) {
      notes.add("The zips are written anew without it; all else in them stays.");
      notes.add("Messages that name it stay in the table, with its name.");
    }
    return notes;
  }

  /** The zips first: while one holds the picture, its event brings it again. */
  @Override
  public void carryOut(LakeWork work) throws IOException, InterruptedException {
    Set<String> others = new HashSet<>();
    zips.forEach(zip -> others.addAll(zip.others()));
    BroughtAgain brought = BroughtAgain.before(work.bucket(), others);
    for (ZipsWithPicture.Found zip : zips) {
      work.say("writing a zip anew");
      NewZip.put(work.bucket(), temporary, zip.object(), zip.entries(), entry -> Optional.empty());
    }
    work.settle();
    brought.remove(work);
    traces.remove(work);
  }
}
