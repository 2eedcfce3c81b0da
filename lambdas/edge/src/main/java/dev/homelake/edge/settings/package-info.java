/** What a function is told by its environment, read once, with all mistakes named at once. */
package dev.homelake.edge.settings;
