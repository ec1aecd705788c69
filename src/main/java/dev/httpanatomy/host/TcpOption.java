package dev.httpanatomy.host;

import java.util.EnumSet;
import java.util.Set;

/// What both ends agreed on as the connection opened; the bits are those of Linux's `tcpi_options`.
public enum TcpOption {
  /// RFC 7323 §3: each segment carries 12 more octets, two of them padding.
  TIMESTAMPS(1, "timestamps"),
  /// RFC 2018: gaps in what came are told.
  SELECTIVE_ACKNOWLEDGEMENT(1 << 1, "SACK"),
  /// RFC 7323 §2: windows can be larger than 64 KiB.
  WINDOW_SCALE(1 << 2, "window scale"),
  /// RFC 3168: routers can say that they are full without dropping packets.
  EXPLICIT_CONGESTION_NOTIFICATION(1 << 3, "ECN");

  private final int bit;
  private final String word;

  TcpOption(int bit, String word) {
    this.bit = bit;
    this.word = word;
  }

  /// The options of `tcpi_options`; bits without a name here are passed over.
  static Set<TcpOption> of(int bits) {
    Set<TcpOption> options = EnumSet.noneOf(TcpOption.class);
    for (TcpOption option : values()) {
      if ((bits & option.bit) != 0) {
        options.add(option);
      }
    }
    return options;
  }

  /// A name for people, as `window scale`.
  public String word() {
    return word;
  }
}
