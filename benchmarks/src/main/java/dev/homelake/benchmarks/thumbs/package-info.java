/** What a thumbnail costs, beside other makers of thumbnails. */
package dev.homelake.benchmarks.thumbs;
