/** Signed tokens that say who somebody is, as Cognito writes them. */
package dev.homelake.local.signin.token;
