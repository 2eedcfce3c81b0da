/** Exports in zip files, as the phone shares them: the chat's text beside its media. */
package dev.homelake.whatsapp.archive;
