/**
 * Answers to HTTP requests that come through API Gateway: parameters, JSON, errors, pages and CORS,
 * the same for every function.
 */
package dev.homelake.edge.api;
