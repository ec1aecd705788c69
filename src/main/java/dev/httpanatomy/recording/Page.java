package dev.httpanatomy.recording;

import java.util.List;
import java.util.OptionalLong;

/// A part of a list that goes from the newest to the oldest.
///
/// @param items the part
/// @param next where the next part begins, to be asked for as `before`; nothing after the last
public record Page<T>(List<T> items, OptionalLong next) {

  public Page {
    items = List.copyOf(items);
  }
}
