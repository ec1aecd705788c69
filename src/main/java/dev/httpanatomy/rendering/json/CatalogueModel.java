package dev.httpanatomy.rendering.json;

import java.util.List;

/// A whole list of what stays as it is while the service runs: a registry, or the rules.
///
/// @param items all entries, always in the same order
public record CatalogueModel<T>(List<T> items) {}
