package dev.httpanatomy.host;

import java.util.Arrays;
import java.util.Optional;

/// Where a TCP connection is between opening and closing, RFC 9293 §3.3.2; the numbers are Linux's.
public enum TcpState {
  ESTABLISHED(1),
  SYN_SENT(2),
  SYN_RECEIVED(3),
  FIN_WAIT_1(4),
  FIN_WAIT_2(5),
  TIME_WAIT(6),
  CLOSED(7),
  CLOSE_WAIT(8),
  LAST_ACK(9),
  LISTEN(10),
  CLOSING(11);

  private final int number;

  TcpState(int number) {
    this.number = number;
  }

  /// The state of that number.
  ///
  /// @return nothing for a number without a state of the RFC
  public static Optional<TcpState> of(int number) {
    return Arrays.stream(values()).filter(state -> state.number == number).findFirst();
  }

  /// Its name in the RFC, as `FIN-WAIT-1`.
  public String rfcName() {
    return name().replace('_', '-');
  }
}
