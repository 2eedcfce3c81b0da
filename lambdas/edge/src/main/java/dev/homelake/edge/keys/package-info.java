/** What lies where in the lake's bucket. */
package dev.homelake.edge.keys;
