/** What a browser of this machine sees: the web app, or a page that says how the lake is. */
package dev.homelake.local.site;
