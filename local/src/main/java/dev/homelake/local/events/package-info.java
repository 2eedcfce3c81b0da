/**
 * What happens to objects reaches the functions, as S3's notifications do on AWS: at least once,
 * again if a function fails, and never lost, whatever is killed when.
 */
package dev.homelake.local.events;
