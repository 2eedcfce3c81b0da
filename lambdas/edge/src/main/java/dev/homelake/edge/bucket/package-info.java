/** Objects in buckets: the port, and S3 behind it. */
package dev.homelake.edge.bucket;
