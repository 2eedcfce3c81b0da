package dev.homelake.catalog.trino;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.Parameter;
import dev.homelake.catalog.queries.SavedQuery;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the questions are asked about, by what there is in the table. For one thread. */
final class Wishes {

  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
  private static final String DATES = "SELECT DISTINCT date FROM whatsapp_messages ORDER BY 1";

  /** Some chats are as good as all of them: their texts are in the answers about all chats. */
  private static final int EACH_NTH_CHAT = 4;

  private final DuckDb database;

  Wishes(DuckDb database) {
    this.database = database;
  }

  /** Everything, years, days, chats, nothing, and a title that is not harmless. */
  List<Asked> of(SavedQuery query) throws SQLException {
    List<Asked> wishes = new ArrayList<>();
    for (MonthDay day : days(query)) {
      wishes.add(new Asked(Asked.FIRST, Asked.LAST, Optional.empty(), day));
    }
    for (String chat : chats()) {
      wishes.add(about(chat));
    }
    wishes.add(about("' OR '' = '"));
    for (String year : List.of("2023", "2024")) {
      wishes.add(range(year + "-01-01", year + "-12-31"));
    }
    wishes.add(range("2023-05-21", "2023-05-21"));
    wishes.add(range("1999-01-01", "1999-12-31"));
    return wishes;
  }

  /** All there is. */
  static Asked everything() {
    return new Asked(Asked.FIRST, Asked.LAST, Optional.empty(), NEW_YEAR);
  }

  /** Some months with some dates, among them one of the day. */
  static Asked summer2023() {
    return new Asked(
        LocalDate.parse("2023-05-15"),
        LocalDate.parse("2023-08-15"),
        Optional.empty(),
        MonthDay.of(5, 21));
  }

  /** The dates in the table that the question is about. */
  Set<String> dates(SavedQuery query, Asked asked) throws SQLException {
    Set<String> dates = new TreeSet<>();
    for (String date : texts(DATES)) {
      LocalDate day = LocalDate.parse(date);
      if (!day.isBefore(asked.from())
          && !day.isAfter(asked.to())
          && (!query.parameters().contains(Parameter.DAY)
              || MonthDay.from(day).equals(asked.day()))) {
        dates.add(date);
      }
    }
    return dates;
  }

  private static Asked range(String from, String to) {
    return new Asked(LocalDate.parse(from), LocalDate.parse(to), Optional.empty(), NEW_YEAR);
  }

  private static Asked about(String chat) {
    return new Asked(Asked.FIRST, Asked.LAST, Optional.of(chat), NEW_YEAR);
  }

  private Set<MonthDay> days(SavedQuery query) throws SQLException {
    Set<MonthDay> days = new LinkedHashSet<>();
    days.add(NEW_YEAR);
    if (query.parameters().contains(Parameter.DAY)) {
      for (String date : texts(DATES)) {
        days.add(MonthDay.from(LocalDate.parse(date)));
      }
    }
    return days;
  }

  private List<String> chats() throws SQLException {
    List<String> all = texts("SELECT DISTINCT chat FROM whatsapp_messages ORDER BY 1");
    List<String> chosen = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (at % EACH_NTH_CHAT == 0 || all.get(at).contains("'")) {
        chosen.add(all.get(at));
      }
    }
    return chosen;
  }

  private List<String> texts(String sql) throws SQLException {
    return database.ask(sql, List.of()).rows().stream().map(row -> (String) row.get(0)).toList();
  }
}
