package dev.httpanatomy.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.httpanatomy.lab.Parameters;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  static List<Experiment> experiments() {
    return Experiments.all();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void noExperimentBeginsAfterIt(Experiment experiment) {
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> experiment.measure(Parameters.USUAL, Deadline.in(Duration.ZERO)));
  }

  @Test
  void endsAWaitForWhatDoesNotCome() throws IOException {
    try (TcpPair pair = TcpPair.open(Deadline.in(LONG))) {
      TcpEnd impatient = new TcpEnd(pair.server().channel(), Deadline.in(SHORT));

      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> impatient.readExactly(1));
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> impatient.awaitOctets(1));
    }
  }

  @Test
  void endsAWriteThatNobodyReads() throws IOException {
    try (TcpPair pair = TcpPair.open(Deadline.in(LONG))) {
      TcpEnd impatient = new TcpEnd(pair.client().channel(), Deadline.in(SHORT));

      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> impatient.write(new byte[64 << 20]));
    }
  }

  @Test
  void letsNobodyRestBeyondIt() {
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> Deadline.in(SHORT).rest(LONG));
  }

  @Test
  void whatIsReadyIsNotWaitedFor() throws IOException {
    try (UdpPair pair = UdpPair.open(Deadline.in(LONG))) {
      pair.client().send(new byte[] {1, 2, 3});

      assertThat(Deadline.in(LONG).isReady(pair.server().channel(), SelectionKey.OP_READ, LONG))
          .isTrue();
      assertThat(pair.server().receive(LONG)).hasValueSatisfying(it -> assertThat(it).hasSize(3));
      assertThat(pair.server().receive(SHORT)).isEmpty();
    }
  }
}
