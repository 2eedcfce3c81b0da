/**
 * What a program that starts the job as its own process needs to know: the options of its JVM and
 * the lines by which it tells how far it is. Needs no Spark.
 */
package dev.homelake.silver.launch;
