/** Secure Remote Password as Cognito speaks it: a password is proved and never sent. */
package dev.homelake.local.signin.srp;
