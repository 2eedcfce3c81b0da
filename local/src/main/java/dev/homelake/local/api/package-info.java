/** The functions behind the API, asked by hand. */
package dev.homelake.local.api;
