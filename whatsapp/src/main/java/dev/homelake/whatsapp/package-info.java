/**
 * WhatsApp's "Export chat" text format: recognise it, read it, explain what was read.
 *
 * <p>Start at {@link dev.homelake.whatsapp.ChatExport}. Nothing here depends on anything but the
 * JDK.
 */
package dev.homelake.whatsapp;
