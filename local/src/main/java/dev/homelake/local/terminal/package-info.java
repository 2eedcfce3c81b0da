/**
 * What a person sees: text, colour, bars and a status line, plain when nobody looks.
 *
 * <p>Whatever comes out of a chat is shown through {@link dev.homelake.local.terminal.DisplayText},
 * so that no name or message can steer the terminal.
 */
package dev.homelake.local.terminal;
