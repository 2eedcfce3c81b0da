/** What happened to an object, as S3 tells it, and how to handle several of those one by one. */
package dev.homelake.edge.events;
