/** The command {@code user}: who may sign in to the lake of this machine. */
package dev.homelake.local.user;
