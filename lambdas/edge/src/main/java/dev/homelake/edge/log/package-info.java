/** Logs for machines: one JSON object a line, without names and texts. */
package dev.homelake.edge.log;
