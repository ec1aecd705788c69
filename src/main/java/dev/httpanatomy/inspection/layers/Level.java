package dev.httpanatomy.inspection.layers;

import java.util.Locale;

/// The five layers that textbooks on networks have: those of RFC 1122 §1.1.3, with the lowest
/// parted in two as in ITU-T X.200.
public enum Level {
  APPLICATION,
  TRANSPORT,
  NETWORK,
  LINK,
  PHYSICAL;

  /// Its name, as `transport`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
