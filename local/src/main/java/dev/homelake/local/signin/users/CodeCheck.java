package dev.homelake.local.signin.users;

/** What came of trying a code. */
public enum CodeCheck {
  RIGHT,
  WRONG,
  /** There is none, or it is too old. */
  EXPIRED,
  /** It was tried too often: even the right one is good no more. */
  USED_UP
}
