/**
 * {@code homelake push} and {@code pull}: what people brought and the archive of their exports,
 * from one lake to another. What is made of it is made again there.
 */
package dev.homelake.local.transfer;
