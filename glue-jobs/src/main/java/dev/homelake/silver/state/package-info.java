/**
 * What a run leaves for the next one: small objects that change as a whole, and the lock that lets
 * one run work at a time.
 */
package dev.homelake.silver.state;
