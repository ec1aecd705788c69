package dev.httpanatomy.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Side;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the experiments find here, but for times.
class ExperimentsTest {

  private static final Parameters PARAMETERS = new Parameters(40, 64, 20);

  static List<Experiment> experiments() {
    return Experiments.all();
  }

  @Test
  void thereIsOneForEachTopic() {
    assertThat(Experiments.all())
        .extracting(it -> it.question().topic())
        .containsExactly(Topic.values());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void eachSaysAllThatThereIsToSay(Experiment experiment) throws Exception {
    Row row = measure(experiment);

    assertThat(row.why()).endsWith(".");
    assertThat(row.references())
        .isNotEmpty()
        .allMatch(it -> it.matches("RFC \\d+( §\\d+(\\.\\d+)*)?"));
    for (Side side : List.of(row.tcp(), row.udp())) {
      assertThat(side.textbook()).endsWith(".");
      assertThat(side.measured()).endsWith(".");
      assertThat(side.verdict()).isNotEqualTo(Verdict.NOT_MEASURED);
      assertThat(side.measures()).isNotEmpty().extracting(Measure::name).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void eachTakesTheBounds(Experiment experiment) throws Exception {
    for (Parameters bounds : List.of(new Parameters(2, 4, 10), new Parameters(1000, 1400, 10))) {
      Row row = experiment.measure(bounds, Deadline.in(Duration.ofMinutes(1)));
      Row usual = measure(experiment);

      assertThat(row.tcp().verdict()).isEqualTo(usual.tcp().verdict());
      assertThat(row.udp().verdict()).isEqualTo(usual.udp().verdict());
    }
  }

  /// RFC 9293 §2.2: a stream; RFC 768: datagrams.
  @Test
  void messagesKeepTheirBoundariesOverUdpOnly() throws Exception {
    Row row = measure(new MessageBoundaries());

    assertThat(numbers(row.tcp()).get("receives")).isLessThan(40);
    assertThat(numbers(row.tcp()).get("receivesOfOneInHalves")).isEqualTo(2);
    assertThat(numbers(row.udp()))
        .containsEntry("receives", 40L)
        .containsEntry("octetsLostOfOneInHalves", 32L);
  }

  /// RFC 9293 §3.8.6: the window.
  @Test
  void theSenderOfTcpWaitsAndUdpLoses() throws Exception {
    Row row = measure(new SlowReceiver());
    Map<String, Long> tcp = numbers(row.tcp());
    Map<String, Long> udp = numbers(row.udp());

    assertThat(tcp.get("sentOctetsBeforeBlocked")).isLessThan(tcp.get("sentOctets"));
    assertThat(tcp.get("receivedOctets")).isEqualTo(tcp.get("sentOctets"));
    // It waits for at least as long as the receiver rests: that is how waiting is told here.
    assertThat(tcp.get("blockedNanos")).isGreaterThanOrEqualTo(PARAMETERS.rest().toNanos());
    assertThat(udp.get("lost")).isPositive();
    assertThat(udp.get("received") + udp.get("lost")).isEqualTo(udp.get("sent"));
  }

  /// How large buffers may get is for the system to say: either it gives these, or it doesn't.
  @Test
  void whereBuffersHoldEverythingNobodyWaits() throws Exception {
    Row row = measure(new SlowReceiver(1 << 22));

    boolean waited =
        numbers(row.tcp()).get("sentOctetsBeforeBlocked") < numbers(row.tcp()).get("sentOctets");
    boolean lost = numbers(row.udp()).get("lost") > 0;
    assertThat(row.tcp().verdict()).isEqualTo(waited ? Verdict.AGREES : Verdict.NOT_SEEN);
    assertThat(row.udp().verdict()).isEqualTo(lost ? Verdict.AGREES : Verdict.NOT_SEEN);
    assertThat(numbers(row.tcp()).get("receivedOctets"))
        .isEqualTo(numbers(row.tcp()).get("sentOctets"));
  }

  @Test
  void orderIsKeptOnLoopbackAndPromisedByTcpOnly() throws Exception {
    Row row = measure(new Ordering());

    assertThat(numbers(row.tcp())).containsEntry("received", 40L).containsEntry("outOfOrder", 0L);
    assertThat(row.tcp().verdict()).isEqualTo(Verdict.AGREES);
    assertThat(row.udp().verdict()).isEqualTo(Verdict.NOT_SEEN);
  }

  /// RFC 768 and RFC 9293 §3.1.
  @Test
  void bothHaveAChecksum() throws Exception {
    Row row = measure(new ErrorDetection());

    assertThat(row.udp().verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(numbers(row.udp())).isEqualTo(numbers(row.tcp()));
    assertThat(row.references()).contains("RFC 768", "RFC 9293 §3.1");
  }

  /// RFC 9293 §3.5.2: a reset.
  @Test
  void aClosedPortRefusesConnectionsAndNoDatagrams() throws Exception {
    Row row = measure(new ClosedPort());

    assertThat(numbers(row.tcp())).containsEntry("refused", 1L);
    assertThat(numbers(row.udp())).containsEntry("sent", 1L);
  }

  /// RFC 791 §3.1 and RFC 768: 20 and 8 octets.
  @Test
  void theLargestDatagramLeavesRoomForTheHeaders() throws Exception {
    Row row = measure(new Overhead());

    assertThat(row.udp().measured()).contains("65,507");
    assertThat(numbers(row.udp()))
        .containsEntry("headerOctetsOverIpv4", 28L)
        .containsEntry("headerOctetsOverIpv6", 48L);
  }

  private static Row measure(Experiment experiment) throws Exception {
    return experiment.measure(PARAMETERS, Deadline.in(Duration.ofMinutes(1)));
  }

  private static Map<String, Long> numbers(Side side) {
    return side.measures().stream().collect(Collectors.toMap(Measure::name, Measure::value));
  }
}
