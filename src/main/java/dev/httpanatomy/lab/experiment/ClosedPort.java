package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import java.io.IOException;
import java.net.ConnectException;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;

/// Sends to a port where nobody receives.
///
/// The port is held meanwhile, by a socket that takes nothing: one that was given back could be
/// somebody else's by then, and nothing is to be sent to others.
final class ClosedPort implements Experiment {

  private static final Duration SILENCE = Duration.ofMillis(100);

  private static final Question QUESTION =
      new Question(
          Topic.CLOSED_PORT,
          "Connecting is refused at once.",
          "Sending succeeds all the same. An ICMP message may tell of it afterwards, or nothing"
              + " does.",
          "TCP answers a segment for which there is no connection with RST, so connect() fails. UDP"
              + " has no answers of its own: the host answers in its place, with ICMP's port"
              + " unreachable. By then send() is long over; the kernel tells the next call, if it"
              + " knows whose datagram that was, and on a network a firewall may swallow it.",
          List.of("RFC 9293 §3.5.2", "RFC 1122 §4.1.3.3", "RFC 8085 §5.2"));

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    deadline.check();
    byte[] message = Message.numbered(1, parameters.octets());
    return QUESTION.answered(tcp(deadline), udp(message, deadline));
  }

  private static Observation tcp(Deadline deadline) throws IOException {
    // Bound, but not listening.
    try (SocketChannel holder = SocketChannel.open(StandardProtocolFamily.INET);
        SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET)) {
      SocketAddress closed = holder.bind(Loopback.anyPort()).getLocalAddress();
      client.configureBlocking(false);
      long start = System.nanoTime();
      boolean refused = isRefused(client, closed, deadline);
      long nanos = System.nanoTime() - start;
      return Observation.of(
          refused,
          refused
              ? "connect() failed after %s: connection refused.".formatted(Figures.time(nanos))
              : "connect() did not fail.",
          new Measure("refused", refused ? 1 : 0),
          new Measure("connectNanos", nanos));
    }
  }

  private static boolean isRefused(SocketChannel client, SocketAddress closed, Deadline deadline)
      throws IOException {
    try {
      if (!client.connect(closed)) {
        deadline.await(client, SelectionKey.OP_CONNECT);
        client.finishConnect();
      }
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }

  private static Observation udp(byte[] message, Deadline deadline) throws IOException {
    // Connected to itself, it takes datagrams from itself only.
    try (DatagramChannel holder = DatagramChannel.open(StandardProtocolFamily.INET);
        DatagramChannel connected = DatagramChannel.open(StandardProtocolFamily.INET);
        DatagramChannel unconnected = DatagramChannel.open(StandardProtocolFamily.INET)) {
      SocketAddress closed = holder.bind(Loopback.anyPort()).getLocalAddress();
      holder.connect(closed);
      connected.bind(Loopback.anyPort()).connect(closed).configureBlocking(false);
      long start = System.nanoTime();
      boolean sent = connected.write(ByteBuffer.wrap(message)) == message.length;
      boolean told = isToldUnreachable(connected, deadline);
      long nanos = System.nanoTime() - start;
      unconnected.bind(Loopback.anyPort()).configureBlocking(false);
      sent &= unconnected.send(ByteBuffer.wrap(message), closed) == message.length;
      boolean unconnectedTold = isToldUnreachable(unconnected, deadline);
      return Observation.of(
          sent,
          "send() succeeded. %s; %s."
              .formatted(
                  told
                      ? "Of a connected socket the next receive() failed, %s later: port unreachable"
                          .formatted(Figures.time(nanos))
                      : "A connected socket was told nothing within %s"
                          .formatted(Figures.time(SILENCE.toNanos())),
                  unconnectedTold
                      ? "one that is not connected was told as well"
                      : "one that is not connected was told nothing within %s"
                          .formatted(Figures.time(SILENCE.toNanos()))),
          new Measure("sent", sent ? 1 : 0),
          new Measure("connectedTold", told ? 1 : 0),
          new Measure("connectedNanos", nanos),
          new Measure("unconnectedTold", unconnectedTold ? 1 : 0));
    }
  }

  private static boolean isToldUnreachable(DatagramChannel channel, Deadline deadline)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1);
    try {
      if (channel.receive(buffer) == null
          && deadline.isReady(channel, SelectionKey.OP_READ, SILENCE)) {
        channel.receive(buffer);
      }
      return false;
    } catch (PortUnreachableException e) {
      return true;
    }
  }
}
