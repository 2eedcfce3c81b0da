/** The silver job as a process of its own, on a lake or by itself, and the journal of its runs. */
package dev.homelake.local.job;
