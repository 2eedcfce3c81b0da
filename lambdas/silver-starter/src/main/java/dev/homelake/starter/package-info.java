/** Starts the silver job when the exports in bronze have changed, and only then. */
package dev.homelake.starter;
