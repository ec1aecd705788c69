package dev.httpanatomy.rendering.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list, newest first.
///
/// @param items the part
/// @param next the path of the next part; null after the last
public record ListModel<T>(List<T> items, @Nullable String next) {}
