package dev.homelake.local.transfer;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.transfer.Step.Need;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is to be done, stage by stage, and how much is there already. For one thread. */
final class Plan {

  private final List<List<Step>> stages = new ArrayList<>();
  private final Map<Area, Long> there = new EnumMap<>(Area.class);
  private List<Step> stage = new ArrayList<>();

  /** Ends a stage: what follows begins when all before it is done. */
  void endStage() {
    stages.add(List.copyOf(stage));
    stage = new ArrayList<>();
  }

  void add(Step step) {
    stage.add(step);
  }

  /** Something is there. */
  void isThere(Area area) {
    there.merge(area, 1L, Long::sum);
  }

  List<List<Step>> stages() {
    return List.copyOf(stages);
  }

  List<Step> steps() {
    return stages.stream().flatMap(List::stream).toList();
  }

  /** How many objects of each area are there for certain. */
  Map<Area, Long> there() {
    return Map.copyOf(there);
  }

  long bytes(Need need) {
    return steps().stream()
        .filter(step -> step.need() == need)
        .mapToLong(step -> step.object().size())
        .sum();
  }
}
