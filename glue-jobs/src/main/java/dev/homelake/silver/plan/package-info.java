/**
 * What a run has to do: which exports are new, changed or gone, which dates that touches, and which
 * files those dates are made of. Pure functions; nothing here reads an export.
 */
package dev.homelake.silver.plan;
