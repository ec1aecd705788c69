package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Sends more than the buffers hold while nobody reads, lets the receiver rest, and then reads all
/// that comes.
///
/// The buffers are small, and what is sent is many times as much: that the sender of the one has to
/// wait, and that the other loses datagrams, is certain, however fast the machine is.
final class SlowReceiver implements Experiment {

  private static final int MESSAGES = 512;
  private static final int OCTETS = 1024;
  private static final int BUFFER_OCTETS = 1 << 15;

  /// When nothing has come for so long, nothing more will.
  private static final Duration SILENCE = Duration.ofMillis(100);

  private static final Question QUESTION =
      new Question(
          Topic.SLOW_RECEIVER,
          "Flow control: the sender has to wait until the receiver has room. Nothing is lost.",
          "No flow control: what the receiver has no room for is lost, and nobody is told.",
          "A TCP says in each segment how much more it has room for, its window; when the window is"
              + " closed, and the sender's own buffer full, sending has to wait. A UDP socket has a"
              + " buffer just as small, and no way to say that it is full.",
          List.of("RFC 9293 §3.8.6", "RFC 8085 §3.3"));

  private final int bufferOctets;

  SlowReceiver() {
    this(BUFFER_OCTETS);
  }

  /// @param bufferOctets how large buffers are to be; the system may give more, or less
  SlowReceiver(int bufferOctets) {
    this.bufferOctets = bufferOctets;
  }

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline)
      throws IOException, InterruptedException {
    return QUESTION.answered(tcp(parameters.rest(), deadline), udp(parameters.rest(), deadline));
  }

  private Observation tcp(Duration rest, Deadline deadline) throws IOException {
    byte[] sent = new byte[MESSAGES * OCTETS];
    for (int i = 0; i < MESSAGES; i++) {
      System.arraycopy(Message.numbered(i, OCTETS), 0, sent, i * OCTETS, OCTETS);
    }
    try (TcpPair pair = TcpPair.open(bufferOctets, deadline)) {
      ByteBuffer left = ByteBuffer.wrap(sent);
      long stoodSince;
      do {
        // What moves on from one buffer to the other makes room once more.
        fill(pair.client(), left);
        stoodSince = System.nanoTime();
      } while (left.hasRemaining()
          && deadline.isReady(pair.client().channel(), SelectionKey.OP_WRITE, rest));
      int before = left.position();
      ByteBuffer received = ByteBuffer.allocate(sent.length);
      long stoodNanos = 0;
      while (received.hasRemaining()) {
        received.put(pair.server().read(received.remaining()));
        if (fill(pair.client(), left) > 0 && stoodNanos == 0) {
          stoodNanos = System.nanoTime() - stoodSince;
        }
      }
      boolean intact = Arrays.equals(sent, received.array());
      boolean fits = before == sent.length;
      return Observation.of(
          fits ? Verdict.NOT_SEEN : intact ? Verdict.AGREES : Verdict.DIFFERS,
          fits
              ? "All %s had room in the buffers that this system gives."
                  .formatted(Figures.octets(sent.length))
              : "After %s of %s nothing more could be sent. The sender stood still for %s, until the"
                      .formatted(
                          Figures.number(before),
                          Figures.octets(sent.length),
                          Figures.time(stoodNanos))
                  + (intact
                      ? " receiver read; then all of them came, as they were sent."
                      : " receiver read; what came then is not what was sent."),
          new Measure("sentOctets", sent.length),
          new Measure("sentOctetsBeforeBlocked", before),
          new Measure("blockedNanos", stoodNanos),
          new Measure("receivedOctets", received.position()));
    }
  }

  /// Writes until the system takes no more.
  ///
  /// @return how much it took
  private static int fill(TcpEnd end, ByteBuffer left) throws IOException {
    int before = left.position();
    int all = left.limit();
    int written = 1;
    while (left.position() < all && written > 0) {
      left.limit(Math.min(all, left.position() + OCTETS));
      written = end.channel().write(left);
    }
    left.limit(all);
    return left.position() - before;
  }

  private Observation udp(Duration rest, Deadline deadline)
      throws IOException, InterruptedException {
    try (UdpPair pair = UdpPair.open(bufferOctets, deadline)) {
      int sent = 0;
      long start = System.nanoTime();
      for (int i = 0; i < MESSAGES; i++) {
        sent += pair.client().offer(Message.numbered(i, OCTETS)) ? 1 : 0;
      }
      long nanos = System.nanoTime() - start;
      deadline.rest(rest);
      int received = 0;
      for (Optional<byte[]> next = pair.server().receive(SILENCE);
          next.isPresent();
          next = pair.server().receive(SILENCE)) {
        received++;
      }
      int lost = sent - received;
      return Observation.of(
          lost == 0 ? Verdict.NOT_SEEN : sent == MESSAGES ? Verdict.AGREES : Verdict.DIFFERS,
          "%s of %s of %s succeeded at once, in %s together. The receiver found %s: %s were lost."
              .formatted(
                  Figures.number(sent),
                  Figures.count(MESSAGES, "send"),
                  Figures.octets(OCTETS),
                  Figures.time(nanos),
                  Figures.count(received, "datagram"),
                  Figures.number(lost)),
          new Measure("sent", sent),
          new Measure("sendNanos", nanos),
          new Measure("received", received),
          new Measure("lost", lost));
    }
  }
}
