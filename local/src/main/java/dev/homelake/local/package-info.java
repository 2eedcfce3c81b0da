/**
 * The {@code homelake} command: the platform on one machine.
 *
 * <p>Start at {@link dev.homelake.local.Homelake}. Each command has a package of its own.
 */
package dev.homelake.local;
