/** Chat titles from the names of exported files. */
package dev.homelake.whatsapp.title;
