package dev.httpanatomy.lab;

/// A number that was measured, or computed where the sentence beside it says so.
///
/// @param name what it is, with its unit where it has one, as `connectNanos`
/// @param value how much
public record Measure(String name, long value) {}
