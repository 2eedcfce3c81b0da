package dev.homelake.catalog.partitions;

import static java.util.Objects.requireNonNull;

/** A catalog did not do what was asked. The message says what, on what, why not and what to do. */
public final class CatalogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. The names are stable. */
  public enum Code {
    /** There is no such database. */
    CATALOG_DATABASE_MISSING,
    /** There is no such table. */
    CATALOG_TABLE_MISSING,
    /** The catalog refused some dates and took all others. */
    CATALOG_DATES_REFUSED,
    /** The catalog did not answer, or refused the request as a whole. */
    CATALOG_REQUEST_FAILED,
    /** The catalog's file cannot be read or written. */
    CATALOG_FILE_FAILED
  }

  private final Code code;

  CatalogException(Code code, String message, Throwable cause) {
    super(code + ": " + requireNonNull(message, "message is null"), cause);
    this.code = code;
  }

  CatalogException(Code code, String message) {
    this(code, message, null);
  }

  static CatalogException tableMissing(String attempt, CatalogTable table) {
    return new CatalogException(
        Code.CATALOG_TABLE_MISSING,
        "cannot %s %s: there is no such table. Create it first: ensureTable()"
            .formatted(attempt, table));
  }

  /** Why not. */
  public Code code() {
    return code;
  }
}
