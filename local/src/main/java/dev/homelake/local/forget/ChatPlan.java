package dev.homelake.local.forget;

import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is left of a chat.
 *
 * @param uploads their keys
 * @param kept what was put away unread under the chat's name
 * @param receipts of its uploads
 * @param pictures that came with it
 * @param bronze its exports
 * @param claims of their contents
 * @param rows of the table
 * @param indexed its exports that the table is made of, as the last run noted
 * @param reports of runs that name it
 * @param newReports finds those that there are by then
 * @param notes what else is to be known
 */
record ChatPlan(
    List<String> uploads,
    List<String> kept,
    List<String> receipts,
    PhotoTraces pictures,
    List<String> bronze,
    List<String> claims,
    long rows,
    long indexed,
    List<String> reports,
    ReportSearch newReports,
    List<String> notes)
    implements Plan {

  @Override
  public List<PlaceCount> places() {
    List<PlaceCount> places = new ArrayList<>();
    places.add(new PlaceCount("uploads", uploads.size()));
    places.add(new PlaceCount("uploads put away unread", kept.size()));
    places.add(new PlaceCount("receipts of uploads", receipts.size()));
    places.addAll(pictures.places());
    places.add(new PlaceCount("exports in bronze", bronze.size()));
    places.add(new PlaceCount("notes of their contents", claims.size()));
    places.add(new PlaceCount("rows of the table", rows));
    places.add(new PlaceCount("exports in the table's index", indexed));
    places.add(new PlaceCount("reports of runs", reports.size()));
    return places;
  }

  @Override
  public void carryOut(LakeWork work) throws IOException, InterruptedException {
    work.delete("uploads", uploads);
    work.delete("uploads", kept);
    pictures.remove(work);
    // Removals of uploads are noted in their receipts: when that is done, those can go.
    work.settle();
    work.delete("receipts", receipts);
    // Reports may know exports by names that tell no chat: they go before those names do.
    work.delete("reports", newReports.find());
    work.delete("claims", claims);
    work.delete("exports", bronze);
    boolean noted = rows + indexed > 0;
    boolean table = !work.bucket().list(Area.SILVER_WHATSAPP.prefix()).isEmpty();
    if (noted || (table && !bronze.isEmpty())) {
      work.buildSilver();
    }
    work.delete("reports", newReports.find());
  }
}
