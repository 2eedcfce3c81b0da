/**
 * The job {@code whatsapp-silver}: chat exports of the bronze prefix in, the table {@code
 * whatsapp_messages} out.
 *
 * <p>{@link dev.homelake.silver.SilverJob} is where it starts. The work is one Spark job of two
 * stages: read and parse whole files, one chat a group; then, by date, merge and write. Between the
 * stages travel blocks of rows as bytes (package {@code rows}), not objects and not SQL rows: that
 * halves the fixed cost of a run and takes most of the cost of a row away.
 */
package dev.homelake.silver;
