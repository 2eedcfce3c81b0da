/** Messages from the Parquet files on one machine, by DuckDB. */
package dev.homelake.local.chats;
