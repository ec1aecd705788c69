package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;

/// A place where octets differ from what the grammar says, seen while dissecting.
///
/// It states what stands there; whether that matters is for the `finding` module to judge.
///
/// @param kind in which way they differ
/// @param at the octets in question
/// @param expected what the grammar allows there, in its own terms
/// @param found what stands there, made readable
public record Deviation(DeviationKind kind, Span at, Sentence expected, Sentence found) {}
