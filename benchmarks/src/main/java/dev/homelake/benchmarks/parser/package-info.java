/** How many megabytes of export the parser reads in one second of CPU time. */
package dev.homelake.benchmarks.parser;
