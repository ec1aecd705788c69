package dev.httpanatomy.reference;

/// How far a field travels.
public enum Scope {
  /// It concerns one connection, and an intermediary does not forward it, RFC 9110 §7.6.1.
  HOP_BY_HOP("hop-by-hop"),
  /// It is meant for the message's last recipient, and intermediaries forward it.
  END_TO_END("end-to-end");

  private final String token;

  Scope(String token) {
    this.token = token;
  }

  /// As the file of facts writes it.
  public String token() {
    return token;
  }
}
