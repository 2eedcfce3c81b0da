package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.MessageKind;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A row as somebody wrote it.
 *
 * @param at when
 * @param sender as printed
 * @param body as printed, its lines separated by LF
 * @param kind what the parser must make of it
 * @param attachment the file name in it
 * @param marked whether a mark stands in front of the header, as on iOS rows with media
 */
record GeneratedRow(
    LocalDateTime at,
    Optional<String> sender,
    String body,
    MessageKind kind,
    Optional<String> attachment,
    boolean marked) {}
