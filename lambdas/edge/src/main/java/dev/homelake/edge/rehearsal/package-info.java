/**
 * AWS's services without a network, for what functions do before SnapStart takes its picture: the
 * real clients run, so that their classes are loaded, and nothing of the real world gets into the
 * picture.
 */
package dev.homelake.edge.rehearsal;
