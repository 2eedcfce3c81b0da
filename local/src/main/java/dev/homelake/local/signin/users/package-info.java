/** Who may sign in, who is signed in, and what proves it: kept in one file of the lake. */
package dev.homelake.local.signin.users;
