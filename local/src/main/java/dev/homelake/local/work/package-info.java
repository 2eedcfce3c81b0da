/**
 * A lake at work: S3, the queue of events and the functions together, here or in another process.
 */
package dev.homelake.local.work;
