/**
 * The function photo-processor: each uploaded photo gets a copy to look at, a thumbnail and a place
 * in the index, and loses them when it is removed.
 *
 * <p>Start at {@link dev.homelake.photo.SettlePhoto}.
 */
package dev.homelake.photo;
