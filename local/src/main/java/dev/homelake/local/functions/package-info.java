/** The functions of AWS Lambda at work on a lake in a folder: the very same handlers. */
package dev.homelake.local.functions;
