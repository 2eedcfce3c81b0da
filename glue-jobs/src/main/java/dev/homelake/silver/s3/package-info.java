/** How the job reaches S3: Amazon's, or one on this machine. */
package dev.homelake.silver.s3;
