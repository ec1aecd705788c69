package dev.httpanatomy.dissection.content;

import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;

/// A place where content differs from what its media type says. Whether that matters is for the
/// `finding` module to judge.
///
/// @param kind in which way
/// @param at the octets in question, in the octets that the tree counts in
/// @param expected what should stand there
/// @param found what does, made readable
public record ContentDeviation(
    ContentDeviationKind kind, Span at, Sentence expected, Sentence found) {}
