package dev.homelake.whatsapp.body;

/** How a row's header line begins. */
public enum RowLead {
  /** With the header itself. */
  PLAIN,
  /** With a direction mark in front of the header, as iOS prints it on rows with media. */
  MARKED
}
