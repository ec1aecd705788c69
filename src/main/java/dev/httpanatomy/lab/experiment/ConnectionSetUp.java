package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Connects, and looks at what the other end has of it before anything is sent.
final class ConnectionSetUp implements Experiment {

  private static final int TIMES = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Question QUESTION =
      new Question(
          Topic.CONNECTION_SET_UP,
          "A connection comes first: a handshake of three segments, SYN, SYN-ACK and ACK.",
          "There is no connection. The first datagram carries data.",
          "Before TCP sends data, both ends have to know where the other's sequence numbers begin:"
              + " that costs one way there and back. UDP has no numbers to agree on. Its connect()"
              + " notes an address and sends nothing.",
          List.of("RFC 9293 §3.5", "RFC 768"));

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    return QUESTION.answered(
        tcp(deadline), udp(Message.numbered(1, parameters.octets()), deadline));
  }

  private static Observation tcp(Deadline deadline) throws IOException {
    long[] nanos = new long[TIMES];
    boolean connectedWithoutData = true;
    for (int i = 0; i < TIMES; i++) {
      try (TcpPair pair = TcpPair.open(deadline)) {
        nanos[i] = pair.connectNanos();
        connectedWithoutData &= pair.server().available() == 0;
      }
    }
    long median = Figures.median(nanos);
    return Observation.of(
        connectedWithoutData,
        "connect() came back after %s, the median of %d times, before the other end had called"
                .formatted(Figures.time(median), TIMES)
            + " accept() and before an octet was sent: the kernel shakes hands by itself.",
        new Measure("connections", TIMES),
        new Measure("connectNanos", median));
  }

  private static Observation udp(byte[] message, Deadline deadline) throws IOException {
    long[] nanos = new long[TIMES];
    boolean dataCameFirst = true;
    for (int i = 0; i < TIMES; i++) {
      try (UdpPair pair = UdpPair.open(deadline)) {
        nanos[i] = pair.connectNanos();
        pair.client().send(message);
        Optional<byte[]> first = pair.server().receive(PATIENCE);
        dataCameFirst &= first.filter(octets -> Arrays.equals(octets, message)).isPresent();
      }
    }
    long median = Figures.median(nanos);
    String came =
        dataCameFirst
            ? "The first that the other end got was the first datagram sent."
            : "The first datagram sent did not come.";
    return Observation.of(
        dataCameFirst,
        "connect() came back after %s, the median of %d times, and nothing was sent by it. %s"
            .formatted(Figures.time(median), TIMES, came),
        new Measure("connections", TIMES),
        new Measure("connectNanos", median));
  }
}
