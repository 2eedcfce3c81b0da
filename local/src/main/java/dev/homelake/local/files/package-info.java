/** Files and folders that are as they should be, or not there at all. */
package dev.homelake.local.files;
