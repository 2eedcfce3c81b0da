/** What a run did, as an object and as JSON. Needs no Spark, so that other programs can read it. */
package dev.homelake.silver.report;
