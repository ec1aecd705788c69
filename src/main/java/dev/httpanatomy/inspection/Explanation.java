package dev.httpanatomy.inspection;

import java.util.Optional;

/// What a reader should know of a span.
///
/// @param words one short phrase, without a final period
/// @param reference where it is defined, as `RFC 9110 §7.2`; nothing where it is defined nowhere
public record Explanation(String words, Optional<String> reference) {}
