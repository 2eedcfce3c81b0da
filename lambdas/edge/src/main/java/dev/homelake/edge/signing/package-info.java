/** Addresses of objects that are signed with somebody's credentials, without the S3 client. */
package dev.homelake.edge.signing;
