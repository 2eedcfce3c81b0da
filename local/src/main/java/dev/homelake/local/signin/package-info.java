/**
 * The sign-in of a lake on one machine: a user pool and an identity pool that answer as Cognito's
 * do, so that the web app and AWS's clients need no change.
 */
package dev.homelake.local.signin;
