/** How what nobody looks into may be stored on AWS, the dearest to keep first. */
export const STORAGE_CHOICES = ['STANDARD', 'STANDARD_IA', 'GLACIER_IR', 'DEEP_ARCHIVE'] as const;

/** A way to store. */
export type StorageChoice = (typeof STORAGE_CHOICES)[number];
