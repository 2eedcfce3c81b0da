/** How a lake is: what is in it, what waits, what failed. */
package dev.homelake.local.status;
