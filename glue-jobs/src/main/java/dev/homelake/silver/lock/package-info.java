/** The lock that lets one run work on a lake at a time. */
package dev.homelake.silver.lock;
