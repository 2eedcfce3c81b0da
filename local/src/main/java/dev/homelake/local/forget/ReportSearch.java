package dev.homelake.local.forget;

import java.io.IOException;
import java.util.List;

/** Finds the reports of runs that name something, as they are now: a run may add one meanwhile. */
@FunctionalInterface
interface ReportSearch {

  /** Their keys. */
  List<String> find() throws IOException;
}
