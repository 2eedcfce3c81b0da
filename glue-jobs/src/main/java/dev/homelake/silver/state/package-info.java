/** What a run leaves for the next one: which exports the table is made of, and what it did. */
package dev.homelake.silver.state;
