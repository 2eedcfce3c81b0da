/** What the silver job leaves in the bucket, as far as functions read it. */
package dev.homelake.edge.silver;
