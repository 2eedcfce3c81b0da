package dev.homelake.whatsapp.body;

/**
 * Whether a file's language is one whose media phrases are known. A file that holds at least one
 * known phrase needs no language-free guesses, so none are made.
 */
public enum Vocabulary {
  /** At least one known media phrase occurs in the file: only known phrases mark media. */
  KNOWN,
  /** No known media phrase occurs in the file: the shape of a body may mark media too. */
  UNKNOWN
}
