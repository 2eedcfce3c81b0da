package dev.homelake.whatsapp;

/** The order in which an export prints day, month and year. */
public enum DateOrder {
  DAY_MONTH_YEAR("dmy"),
  MONTH_DAY_YEAR("mdy"),
  YEAR_MONTH_DAY("ymd");

  private final String label;

  DateOrder(String label) {
    this.label = label;
  }

  /** Short form for receipts and command lines: {@code dmy}, {@code mdy} or {@code ymd}. */
  public String label() {
    return label;
  }
}
