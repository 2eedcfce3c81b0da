/**
 * What the tables are. A table is described by one JSON file, {@code tables/NAME.json}, which feeds
 * the schema that the job writes, the infrastructure, the documentation and the tests.
 */
package dev.homelake.catalog;
