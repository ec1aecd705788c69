package dev.httpanatomy.inspection.layers;

import java.util.Locale;

/// How far a number can be trusted.
public enum Basis {
  /// Somebody counted: the recording its octets and events, the kernel its segments.
  COUNTED,
  /// Worked out from what is usual.
  ESTIMATED;

  /// A name for people and programs, as `counted`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What holds for a sum of two.
  Basis and(Basis other) {
    return this == COUNTED ? other : this;
  }
}
