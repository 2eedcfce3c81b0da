package dev.homelake.whatsapp.body;

/** Whether a row's header names somebody. */
public enum Speaker {
  /** A sender is printed. */
  NAMED,
  /** No sender is printed: the app itself speaks. */
  NONE
}
