package dev.httpanatomy.host;

/// What a number counts or measures.
public enum Unit {
  /// Nothing: the number is a name, as that of a port.
  NUMBER("number"),
  OCTETS("octets"),
  SEGMENTS("segments"),
  DATAGRAMS("datagrams"),
  EXCHANGES("exchanges"),
  MICROSECONDS("microseconds"),
  OCTETS_PER_SECOND("octets-per-second"),
  MEGABITS_PER_SECOND("megabits-per-second");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /// A name for programs, as `octets-per-second`.
  public String word() {
    return word;
  }
}
