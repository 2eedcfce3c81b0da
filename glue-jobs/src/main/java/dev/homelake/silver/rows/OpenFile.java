package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.whatsapp.ChatExport;

/**
 * A file that is an export.
 *
 * @param bytes its content if it is held in memory, else null
 */
record OpenFile(BronzeFile file, ChatExport export, byte[] bytes) {}
