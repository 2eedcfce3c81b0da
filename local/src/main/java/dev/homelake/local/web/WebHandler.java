package dev.homelake.local.web;

/** Answers requests, many at a time. */
@FunctionalInterface
public interface WebHandler {

  /**
   * The answer, also to a bad request; what is thrown is a bug or an outage and answered as 500.
   */
  WebAnswer answer(WebRequest request);
}
