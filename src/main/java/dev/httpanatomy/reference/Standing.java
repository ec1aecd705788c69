package dev.httpanatomy.reference;

/// What IANA's HTTP Field Name Registry says of a name, RFC 9110 §18.4.
public enum Standing {
  /// In use, and specified by a standard or something as stable.
  PERMANENT("permanent"),
  /// Registered so that nobody else takes the name.
  PROVISIONAL("provisional"),
  /// Still specified, but not to be used any more.
  DEPRECATED("deprecated"),
  /// Its specification has been replaced or withdrawn.
  OBSOLETED("obsoleted"),
  /// Not in the registry, though people use it.
  UNREGISTERED("unregistered");

  private final String token;

  Standing(String token) {
    this.token = token;
  }

  /// As the registry writes it.
  public String token() {
    return token;
  }
}
