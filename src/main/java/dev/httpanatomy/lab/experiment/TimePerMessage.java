package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// Sends messages there and back, over both protocols in turns, so that whatever else the machine
/// does hits both alike.
final class TimePerMessage implements Experiment {

  /// The first ones take longer, for reasons that have nothing to do with networks.
  private static final int NOT_COUNTED = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Question QUESTION =
      new Question(
          Topic.TIME_PER_MESSAGE,
          "Slower: it sets up a connection, acknowledges, and waits for what was lost.",
          "Faster: it does nothing of that.",
          "What makes TCP slow is a network: the way there and back before the first octet, waiting"
              + " for what was lost, and a rate that grows from small. Loopback has neither way nor"
              + " loss. What is left is the work of the kernel, and that is much alike; read no"
              + " more than that out of these times, for they also depend on what else runs.",
          List.of("RFC 9293 §3.8", "RFC 8085 §3.1"));

  /// There and back, once.
  private interface RoundTrip {
    void make(byte[] message) throws IOException;
  }

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    byte[] message = Message.numbered(1, parameters.octets());
    long[] tcp = new long[parameters.messages()];
    long[] udp = new long[parameters.messages()];
    try (TcpPair tcpPair = TcpPair.open(deadline);
        UdpPair udpPair = UdpPair.open(deadline)) {
      for (int i = -NOT_COUNTED; i < parameters.messages(); i++) {
        long tcpNanos = time(it -> overTcp(tcpPair, it), message);
        long udpNanos = time(it -> overUdp(udpPair, it), message);
        if (i >= 0) {
          tcp[i] = tcpNanos;
          udp[i] = udpNanos;
        }
      }
    }
    return QUESTION.answered(
        observation(tcp, parameters, "over a connection that was there already"),
        observation(udp, parameters, "from socket to socket"));
  }

  private static Observation observation(long[] nanos, Parameters parameters, String how) {
    long median = Figures.median(nanos);
    long shortest = LongStream.of(nanos).min().orElseThrow();
    return Observation.of(
        Verdict.NOT_SEEN,
        "%s took %s there and back, the median of %s, and %s at best, %s."
            .formatted(
                Figures.octets(parameters.octets()),
                Figures.time(median),
                Figures.number(nanos.length),
                Figures.time(shortest),
                how),
        new Measure("roundTrips", nanos.length),
        new Measure("medianNanos", median),
        new Measure("shortestNanos", shortest));
  }

  private static long time(RoundTrip roundTrip, byte[] message) throws IOException {
    long start = System.nanoTime();
    roundTrip.make(message);
    return System.nanoTime() - start;
  }

  private static void overTcp(TcpPair pair, byte[] message) throws IOException {
    pair.client().write(message);
    pair.server().write(pair.server().readExactly(message.length));
    pair.client().readExactly(message.length);
  }

  private static void overUdp(UdpPair pair, byte[] message) throws IOException {
    pair.client().send(message);
    pair.server().send(received(pair.server(), message.length));
    received(pair.client(), message.length);
  }

  private static byte[] received(UdpEnd end, int octets) throws IOException {
    return end.receive(octets, PATIENCE)
        .orElseThrow(() -> new SocketTimeoutException("a datagram is lost"));
  }
}
