/**
 * Takes a chat, a photo or a sender out of a lake, everywhere, and proves it.
 *
 * <p>Each has a plan that is found by looking into the lake, is carried out in an order that leaves
 * the way to the rest until the end, and is proven by looking again.
 */
package dev.homelake.local.forget;
