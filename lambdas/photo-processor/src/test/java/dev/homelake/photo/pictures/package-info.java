/** Pictures for tests: invented, and written so that each has one trait worth a test. */
package dev.homelake.photo.pictures;
