/** What answers over HTTP, to programs and pages of this machine only. */
package dev.homelake.local.web;
