package dev.httpanatomy.host;

import dev.httpanatomy.wording.Sentence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a Linux kernel tells of a TCP socket: `getsockopt(TCP_INFO)`, `struct tcp_info` in
/// `linux/tcp.h`.
///
/// @param length how many octets of the struct this kernel has
/// @param state where the connection is
/// @param options what both ends agreed on
/// @param sendScale windows from the peer are to be shifted left by as many bits, 0 to 14
/// @param receiveScale windows to the peer are shifted right by as many bits, 0 to 14
/// @param numbers those that this kernel gives
public record TcpInfo(
    int length,
    Observed<TcpState> state,
    Set<TcpOption> options,
    int sendScale,
    int receiveScale,
    Map<TcpInfoField, Long> numbers) {

  private static final int STATE = 0;
  private static final int OPTIONS = 5;
  private static final int SCALES = 6;
  private static final int FLAGS_END = 8;

  public TcpInfo {
    options = Set.copyOf(options);
    numbers = Map.copyOf(numbers);
  }

  /// Reads the struct, as far as it goes. Never throws.
  ///
  /// @param struct its octets from 0 to the limit, in the byte order of the kernel
  public static Observed<TcpInfo> read(ByteBuffer struct) {
    if (struct.limit() < FLAGS_END) {
      return Observed.unknown(
          Sentence.of(
              "the kernel gave {0} octets of TCP_INFO, and it takes {1} to tell anything",
              struct.limit(), FLAGS_END));
    }
    Map<TcpInfoField, Long> numbers = new EnumMap<>(TcpInfoField.class);
    for (TcpInfoField field : TcpInfoField.values()) {
      field.in(struct).ifPresent(number -> numbers.put(field, number));
    }
    // Two bit fields of four bits: a compiler begins at the end of the octet that comes first.
    int scales = Byte.toUnsignedInt(struct.get(SCALES));
    int low = scales & 0xF;
    int high = scales >> 4;
    boolean lowFirst = struct.order() == ByteOrder.LITTLE_ENDIAN;
    return Observed.known(
        new TcpInfo(
            struct.limit(),
            state(Byte.toUnsignedInt(struct.get(STATE))),
            TcpOption.of(struct.get(OPTIONS)),
            lowFirst ? low : high,
            lowFirst ? high : low,
            numbers));
  }

  private static Observed<TcpState> state(int number) {
    return TcpState.of(number)
        .map(Observed::known)
        .orElseGet(() ->
            Observed.unknown(Sentence.of("the kernel calls it {0}, which is no state", number)));
  }

  /// A number, or why there is none.
  public Observed<Long> number(TcpInfoField field) {
    return Optional.ofNullable(numbers.get(field))
        .map(number ->
            field.isUnset(number)
                ? Observed.<Long>unknown("the kernel has not measured it yet")
                : Observed.known(number))
        .orElseGet(() ->
            Observed.unknown(
                Sentence.of("this kernel does not tell: its TCP_INFO has {0} octets", length)));
  }
}
