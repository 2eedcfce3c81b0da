/** Small databases in files, for what must be there after a restart. */
package dev.homelake.local.sqlite;
