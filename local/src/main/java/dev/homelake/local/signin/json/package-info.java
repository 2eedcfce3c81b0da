/** JSON as Cognito's calls and tokens use it. */
package dev.homelake.local.signin.json;
