/** What everybody needs who asks DuckDB about files. */
package dev.homelake.local.duckdb;
