package dev.httpanatomy.lab;

import java.util.Locale;

/// How what was measured stands to what the textbook says.
public enum Verdict {
  /// It is as the textbook says.
  AGREES,

  /// It is not.
  DIFFERS,

  /// What the textbook means can't be seen from a socket, or not on loopback.
  NOT_SEEN,

  /// The experiment broke off.
  NOT_MEASURED;

  /// The name for programs, as `not-seen`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name for people, as `not seen`.
  public String words() {
    return id().replace('-', ' ');
  }
}
