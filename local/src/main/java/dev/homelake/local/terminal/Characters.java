package dev.homelake.local.terminal;

/** Which characters decorations are made of. What comes from a chat is shown as it is. */
public enum Characters {
  UNICODE("█", " ▏▎▍▌▋▊▉", " ▁▂▃▄▅▆▇█", "─", "…", "✓", "✗", "→", "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"),
  ASCII("#", " ", " #", "-", "...", "+", "x", "->", "|/-\\");

  private final String block;
  private final String partialBlocks;
  private final String levels;
  private final String rule;
  private final String ellipsis;
  private final String tick;
  private final String cross;
  private final String arrow;
  private final String spinner;

  Characters(
      String block,
      String partialBlocks,
      String levels,
      String rule,
      String ellipsis,
      String tick,
      String cross,
      String arrow,
      String spinner) {
    this.block = block;
    this.partialBlocks = partialBlocks;
    this.levels = levels;
    this.rule = rule;
    this.ellipsis = ellipsis;
    this.tick = tick;
    this.cross = cross;
    this.arrow = arrow;
    this.spinner = spinner;
  }

  /** Stands for text that was cut off. */
  public String ellipsis() {
    return ellipsis;
  }

  /** Marks what went well. */
  public String tick() {
    return tick;
  }

  /** Marks what was refused. */
  public String cross() {
    return cross;
  }

  /** Leads from a source to its result. */
  public String arrow() {
    return arrow;
  }

  /** The picture number {@code step} of a turning sign. */
  public char spinner(long step) {
    return spinner.charAt(Math.floorMod(step, spinner.length()));
  }

  /** A line over {@code columns} that parts what is above from what is below. */
  public String rule(int columns) {
    return rule.repeat(columns);
  }

  /** In how many steps a cell is filled from below. */
  int levels() {
    return levels.length() - 1;
  }

  /** A cell that is filled from below in {@code level} steps. */
  char level(int level) {
    return levels.charAt(level);
  }

  /**
   * A bar of {@code share} times {@code cells}; whatever is over 0 shows at least a sliver.
   *
   * @param share from 0 to 1
   */
  String bar(double share, int cells) {
    int steps = partialBlocks.length();
    long parts = Math.round(share * cells * steps);
    if (parts == 0 && share > 0) {
      parts = 1;
    }
    if (steps == 1) {
      return block.repeat((int) parts);
    }
    String full = block.repeat((int) (parts / steps));
    int rest = (int) (parts % steps);
    return rest == 0 ? full : full + partialBlocks.charAt(rest);
  }
}
