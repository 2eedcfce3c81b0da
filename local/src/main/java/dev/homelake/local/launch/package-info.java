/** What the launcher script needs from Java. */
package dev.homelake.local.launch;
