package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.inspection.Explanation;

/// Something to be said of a connection at one layer.
///
/// @param name what it is, in kebab-case, as `round-trip-time`
/// @param value what is known of it
/// @param explanation what it means, and where it is defined
public record LayerFact(String name, Value value, Explanation explanation) {}
