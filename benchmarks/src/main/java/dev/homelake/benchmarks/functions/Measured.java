package dev.homelake.benchmarks.functions;

/**
 * One process of a function.
 *
 * @param init from its start until it is ready, ms
 * @param first from then to its first answer, ms
 * @param cpu until then, seconds
 * @param p50 of further answers, ms
 * @param p99 of further answers, ms
 */
record Measured(double init, double first, double cpu, double p50, double p99) {

  static final String HEADING =
      "| how | ready, ms | first answer, ms | together | CPU, s | warm p50, ms | p99 |\n"
          + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

  String row(String how) {
    return "| %s | %.0f | %.0f | %.0f | %.2f | %.1f | %.1f |"
        .formatted(how, init, first, init + first, cpu, p50, p99);
  }
}
