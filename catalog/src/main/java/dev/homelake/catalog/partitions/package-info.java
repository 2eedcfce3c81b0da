/**
 * Which dates of a table exist and where: the port {@link
 * dev.homelake.catalog.partitions.PartitionCatalog}, one adapter for the AWS Glue Data Catalog and
 * one for a single machine.
 */
package dev.homelake.catalog.partitions;
