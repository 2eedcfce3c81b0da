/** The functions on AWS Lambda, run by hand on files of this machine. */
package dev.homelake.local.receive;
