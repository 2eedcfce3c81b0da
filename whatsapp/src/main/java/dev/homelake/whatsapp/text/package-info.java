/**
 * From bytes to lines: encodings, repair of invalid bytes, line ends. Everything above this package
 * sees valid UTF-8.
 */
package dev.homelake.whatsapp.text;
