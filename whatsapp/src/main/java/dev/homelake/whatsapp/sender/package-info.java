/** Who wrote a row: where the printed name ends, and which names a file knows. */
package dev.homelake.whatsapp.sender;
