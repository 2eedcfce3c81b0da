/**
 * Several exports of one chat as one list of messages: re-exports never double a message, real
 * repeats stay.
 *
 * <p>Start at {@link dev.homelake.whatsapp.merge.ExportMerger}. What it is made of serves programs
 * that merge more than fits into memory: {@link dev.homelake.whatsapp.merge.MessageKeys} tells
 * which rows are the same message, {@link dev.homelake.whatsapp.merge.MinuteRows} merges the rows
 * of one minute, piece by piece and in any order. The result never depends on the order or the
 * grouping of the exports.
 */
package dev.homelake.whatsapp.merge;
