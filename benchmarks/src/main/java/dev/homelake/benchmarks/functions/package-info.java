/** How soon a function answers, run as AWS Lambda runs it. */
package dev.homelake.benchmarks.functions;
