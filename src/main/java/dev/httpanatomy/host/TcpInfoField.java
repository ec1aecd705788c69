package dev.httpanatomy.host;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A number in Linux's `struct tcp_info`, with its place there (`linux/tcp.h`).
///
/// The struct grew over the years, always at its end: an older kernel gives fewer of these.
public enum TcpInfoField {
  /// `tcpi_rto`: how long an acknowledgement is waited for.
  RETRANSMISSION_TIMEOUT(8, 4, Unit.MICROSECONDS),
  /// `tcpi_snd_mss`: data in one segment to the peer, without options.
  SENDING_MSS(16, 4, Unit.OCTETS),
  /// `tcpi_rcv_mss`: data in one segment from the peer, a guess from what came.
  RECEIVING_MSS(20, 4, Unit.OCTETS),
  /// `tcpi_unacked`: sent and not acknowledged yet.
  UNACKNOWLEDGED(24, 4, Unit.SEGMENTS),
  /// `tcpi_lost`: of these, taken for lost.
  LOST(32, 4, Unit.SEGMENTS),
  /// `tcpi_pmtu`: the largest packet that all links on the way are taken to carry.
  PATH_MTU(60, 4, Unit.OCTETS),
  /// `tcpi_rtt`: smoothed.
  ROUND_TRIP_TIME(68, 4, Unit.MICROSECONDS),
  /// `tcpi_rttvar`: its mean deviation.
  ROUND_TRIP_VARIATION(72, 4, Unit.MICROSECONDS),
  /// `tcpi_snd_ssthresh`: [#NO_THRESHOLD] or more before anything was lost.
  SLOW_START_THRESHOLD(76, 4, Unit.SEGMENTS),
  /// `tcpi_snd_cwnd`.
  CONGESTION_WINDOW(80, 4, Unit.SEGMENTS),
  /// `tcpi_advmss`: what the peer was told.
  ADVERTISED_MSS(84, 4, Unit.OCTETS),
  /// `tcpi_total_retrans`: since the connection opened.
  RETRANSMITTED_SEGMENTS(100, 4, Unit.SEGMENTS),
  /// `tcpi_bytes_acked`.
  OCTETS_ACKNOWLEDGED(120, 8, Unit.OCTETS),
  /// `tcpi_bytes_received`.
  OCTETS_RECEIVED(128, 8, Unit.OCTETS),
  /// `tcpi_segs_out`: with and without data; not the SYN, ACK that answered the peer's SYN.
  SEGMENTS_SENT(136, 4, Unit.SEGMENTS),
  /// `tcpi_segs_in`: with and without data; the peer's SYN is one of them.
  SEGMENTS_RECEIVED(140, 4, Unit.SEGMENTS),
  /// `tcpi_min_rtt`: the shortest of late.
  MINIMUM_ROUND_TRIP_TIME(148, 4, Unit.MICROSECONDS),
  /// `tcpi_delivery_rate`: the latest.
  DELIVERY_RATE(160, 8, Unit.OCTETS_PER_SECOND),
  /// `tcpi_busy_time`: how long data was waiting or under way.
  BUSY_TIME(168, 8, Unit.MICROSECONDS),
  /// `tcpi_bytes_retrans`: data that was sent again.
  RETRANSMITTED_OCTETS(208, 8, Unit.OCTETS),
  /// `tcpi_snd_wnd`: how much more the peer has room for, scaled.
  PEER_WINDOW(228, 4, Unit.OCTETS);

  /// What a slow start threshold is that was never set: half of what it could be.
  public static final long NO_THRESHOLD = 0x7FFF_FFFF;

  private static final long LARGEST = 0xFFFF_FFFFL;

  private final int offset;
  private final int octets;
  private final Unit unit;

  TcpInfoField(int offset, int octets, Unit unit) {
    this.offset = offset;
    this.octets = octets;
    this.unit = unit;
  }

  /// What the number counts.
  public Unit unit() {
    return unit;
  }

  /// The number, where the struct is long enough to hold it.
  ///
  /// @param struct the octets of `struct tcp_info` from 0 to the limit, in their byte order
  Optional<Long> in(ByteBuffer struct) {
    if (offset + octets > struct.limit()) {
      return Optional.empty();
    }
    return Optional.of(
        octets == Long.BYTES
            ? struct.getLong(offset)
            : Integer.toUnsignedLong(struct.getInt(offset)));
  }

  /// Whether the number stands for there being none yet.
  boolean isUnset(long number) {
    return switch (this) {
      case ROUND_TRIP_TIME, ROUND_TRIP_VARIATION, DELIVERY_RATE -> number == 0;
      case MINIMUM_ROUND_TRIP_TIME -> number == LARGEST;
      default -> false;
    };
  }
}
