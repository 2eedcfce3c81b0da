/**
 * The header of a row: how its date and time are written, and which writing a file follows.
 *
 * <p>{@link dev.homelake.whatsapp.header.HeaderLexer} reads one line, {@link
 * dev.homelake.whatsapp.header.FormatSurvey} decides on the format from all lines.
 */
package dev.homelake.whatsapp.header;
