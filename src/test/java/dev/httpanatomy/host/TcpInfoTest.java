package dev.httpanatomy.host;

import static dev.httpanatomy.host.TcpInfoField.ADVERTISED_MSS;
import static dev.httpanatomy.host.TcpInfoField.BUSY_TIME;
import static dev.httpanatomy.host.TcpInfoField.CONGESTION_WINDOW;
import static dev.httpanatomy.host.TcpInfoField.DELIVERY_RATE;
import static dev.httpanatomy.host.TcpInfoField.LOST;
import static dev.httpanatomy.host.TcpInfoField.MINIMUM_ROUND_TRIP_TIME;
import static dev.httpanatomy.host.TcpInfoField.OCTETS_ACKNOWLEDGED;
import static dev.httpanatomy.host.TcpInfoField.OCTETS_RECEIVED;
import static dev.httpanatomy.host.TcpInfoField.PATH_MTU;
import static dev.httpanatomy.host.TcpInfoField.PEER_WINDOW;
import static dev.httpanatomy.host.TcpInfoField.RECEIVING_MSS;
import static dev.httpanatomy.host.TcpInfoField.RETRANSMISSION_TIMEOUT;
import static dev.httpanatomy.host.TcpInfoField.RETRANSMITTED_OCTETS;
import static dev.httpanatomy.host.TcpInfoField.RETRANSMITTED_SEGMENTS;
import static dev.httpanatomy.host.TcpInfoField.ROUND_TRIP_TIME;
import static dev.httpanatomy.host.TcpInfoField.ROUND_TRIP_VARIATION;
import static dev.httpanatomy.host.TcpInfoField.SEGMENTS_RECEIVED;
import static dev.httpanatomy.host.TcpInfoField.SEGMENTS_SENT;
import static dev.httpanatomy.host.TcpInfoField.SENDING_MSS;
import static dev.httpanatomy.host.TcpInfoField.SLOW_START_THRESHOLD;
import static dev.httpanatomy.host.TcpInfoField.UNACKNOWLEDGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpInfoTest {

  @Test
  void aRealStructSaysWhatSsSaysOfTheSocket() {
    TcpInfo info = TcpInfoOctets.info();

    assertThat(info.length()).isEqualTo(280);
    assertThat(info.state()).isEqualTo(Observed.known(TcpState.ESTABLISHED));
    assertThat(info.options())
        .containsExactlyInAnyOrder(
            TcpOption.TIMESTAMPS, TcpOption.SELECTIVE_ACKNOWLEDGEMENT, TcpOption.WINDOW_SCALE);
    assertThat(info.sendScale()).isEqualTo(10);
    assertThat(info.receiveScale()).isEqualTo(10);
    Map<TcpInfoField, Long> numbers = new EnumMap<>(TcpInfoField.class);
    for (TcpInfoField field : TcpInfoField.values()) {
      info.number(field).value().ifPresent(number -> numbers.put(field, number));
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(RETRANSMISSION_TIMEOUT, 212_000L),
                Map.entry(SENDING_MSS, 50_176L),
                Map.entry(RECEIVING_MSS, 536L),
                Map.entry(UNACKNOWLEDGED, 0L),
                Map.entry(LOST, 0L),
                Map.entry(PATH_MTU, 65_535L),
                Map.entry(ROUND_TRIP_TIME, 8_020L),
                Map.entry(ROUND_TRIP_VARIATION, 13_080L),
                Map.entry(SLOW_START_THRESHOLD, TcpInfoField.NO_THRESHOLD),
                Map.entry(CONGESTION_WINDOW, 15L),
                Map.entry(ADVERTISED_MSS, 65_483L),
                Map.entry(RETRANSMITTED_SEGMENTS, 0L),
                Map.entry(OCTETS_ACKNOWLEDGED, 15_000L),
                Map.entry(OCTETS_RECEIVED, 640L),
                Map.entry(SEGMENTS_SENT, 6L),
                Map.entry(SEGMENTS_RECEIVED, 9L),
                Map.entry(MINIMUM_ROUND_TRIP_TIME, 7L),
                Map.entry(DELIVERY_RATE, 57_344_000_000L / 8),
                Map.entry(BUSY_TIME, 72_000L),
                Map.entry(RETRANSMITTED_OCTETS, 0L),
                Map.entry(PEER_WINDOW, 100_352L)));
  }

  /// What the struct ended with in Linux 2.6, 3.15, 4.2, 4.6, 4.9, 4.10 and 6.2.
  @ParameterizedTest
  @CsvSource({
    "104, RETRANSMITTED_SEGMENTS, OCTETS_ACKNOWLEDGED",
    "136, OCTETS_RECEIVED, SEGMENTS_SENT",
    "144, SEGMENTS_RECEIVED, MINIMUM_ROUND_TRIP_TIME",
    "160, MINIMUM_ROUND_TRIP_TIME, DELIVERY_RATE",
    "168, DELIVERY_RATE, BUSY_TIME",
    "192, BUSY_TIME, RETRANSMITTED_OCTETS",
    "228, RETRANSMITTED_OCTETS, PEER_WINDOW"
  })
  void anOlderKernelGivesFewerNumbersAndThatIsSaid(
      int length, TcpInfoField last, TcpInfoField firstMissing) {
    TcpInfo info =
        TcpInfo.read(TcpInfoOctets.littleEnd(Arrays.copyOf(TcpInfoOctets.real(), length)))
            .value()
            .orElseThrow();

    assertThat(info.number(last)).isEqualTo(TcpInfoOctets.info().number(last));
    assertThat(info.number(firstMissing))
        .hasToString(
            "Unknown[reason=this kernel does not tell: its TCP_INFO has " + length + " octets]");
  }

  @Test
  void everyPrefixSaysTheSameAsTheWholeAsFarAsItGoes() {
    byte[] real = TcpInfoOctets.real();
    for (int length = 0; length <= real.length; length++) {
      Observed<TcpInfo> read = TcpInfo.read(TcpInfoOctets.littleEnd(Arrays.copyOf(real, length)));
      if (length < 8) {
        assertThat(read)
            .hasToString(
                "Unknown[reason=the kernel gave "
                    + length
                    + " octets of TCP_INFO, and it takes 8 to tell anything]");
      } else {
        assertThat(TcpInfoOctets.info().numbers())
            .containsAllEntriesOf(read.value().orElseThrow().numbers());
      }
    }
  }

  @Test
  void anyOctetsWillDo() {
    Random random = new Random(20261122);
    for (int i = 0; i < 2000; i++) {
      byte[] octets = new byte[random.nextInt(300)];
      random.nextBytes(octets);
      TcpInfo.read(TcpInfoOctets.littleEnd(octets))
          .value()
          .ifPresent(info ->
              Stream.of(TcpInfoField.values())
                  .forEach(field -> assertThat(info.number(field)).isNotNull()));
    }
  }

  @Test
  void theBigEndMayBeFirst() {
    ByteBuffer struct = ByteBuffer.allocate(104).order(ByteOrder.BIG_ENDIAN);
    struct.put(6, (byte) 0x7A).putInt(68, 43);

    TcpInfo info = TcpInfo.read(struct).value().orElseThrow();
    assertThat(info.sendScale()).isEqualTo(7);
    assertThat(info.receiveScale()).isEqualTo(10);
    assertThat(info.number(ROUND_TRIP_TIME)).isEqualTo(Observed.known(43L));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12, 255})
  void aStateWithoutANameIsUnknown(int number) {
    byte[] octets = TcpInfoOctets.real();
    octets[0] = (byte) number;

    assertThat(TcpInfo.read(TcpInfoOctets.littleEnd(octets)).flatMap(TcpInfo::state))
        .hasToString("Unknown[reason=the kernel calls it " + number + ", which is no state]");
  }

  /// RFC 9293 §3.3.2.
  @ParameterizedTest
  @CsvSource({
    "1, ESTABLISHED",
    "2, SYN-SENT",
    "3, SYN-RECEIVED",
    "4, FIN-WAIT-1",
    "5, FIN-WAIT-2",
    "6, TIME-WAIT",
    "7, CLOSED",
    "8, CLOSE-WAIT",
    "9, LAST-ACK",
    "10, LISTEN",
    "11, CLOSING"
  })
  void statesHaveTheNamesOfTheRfc(int number, String name) {
    assertThat(TcpState.of(number).map(TcpState::rfcName)).contains(name);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ROUND_TRIP_TIME",
        "ROUND_TRIP_VARIATION",
        "DELIVERY_RATE",
        "MINIMUM_ROUND_TRIP_TIME"
      })
  void whatIsNotMeasuredYetIsUnknown(TcpInfoField field) {
    ByteBuffer struct = TcpInfoOctets.littleEnd(new byte[280]);
    struct.putInt(148, -1);

    assertThat(TcpInfo.read(struct).flatMap(info -> info.number(field)))
        .isEqualTo(Observed.unknown("the kernel has not measured it yet"));
  }
}
