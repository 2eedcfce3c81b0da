/**
 * S3 on one machine: the part of its interface that homelake uses, over a folder of plain files.
 */
package dev.homelake.local.s3;
