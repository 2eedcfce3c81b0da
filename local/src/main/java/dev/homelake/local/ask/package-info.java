/** {@code homelake ask}: saved questions, answered with charts. */
package dev.homelake.local.ask;
