package dev.httpanatomy.host;

/// What kind of link an interface is on.
public enum LinkKind {
  /// The host talks to itself through memory.
  LOOPBACK("loopback"),
  /// Frames of IEEE 802.3, on a wire or made up in memory.
  ETHERNET("Ethernet"),
  /// The kernel sees frames as of Ethernet; what goes on the air are frames of IEEE 802.11.
  WIRELESS("Wi-Fi");

  private final String word;

  LinkKind(String word) {
    this.word = word;
  }

  /// A name for people.
  public String word() {
    return word;
  }
}
