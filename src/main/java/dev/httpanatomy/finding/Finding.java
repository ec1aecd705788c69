package dev.httpanatomy.finding;

import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;

/// What a rule says of one place in a message.
///
/// @param rule the rule
/// @param at the octets in question; empty where something is missing
/// @param message what is the case here, as `expected ":", found SP`
public record Finding(Rule rule, Span at, Sentence message) {}
