/** {@code homelake silver}: starts the Spark job in a process of its own and says what it did. */
package dev.homelake.local.silver;
