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

/// Sends messages, and counts the receives that bring them.
///
/// Several are sent before the first is received: else each would be received by itself, whatever
/// the protocol. They are few enough for TCP to send them all before anybody reads (RFC 6928 §2).
final class MessageBoundaries implements Experiment {

  private static final int BATCH = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Question QUESTION =
      new Question(
          Topic.MESSAGE_BOUNDARIES,
          "A stream of octets, without messages: one send may become several receives, and several"
              + " sends one.",
          "Each datagram is a message: one send is one receive, all of it or nothing.",
          "TCP numbers octets, not sends. Where a message ends has to be said inside the stream, as"
              + " HTTP/1.1 does with empty lines, Content-Length and chunks. UDP keeps datagrams"
              + " apart, and what doesn't fit into the receiver's buffer is thrown away.",
          List.of("RFC 9293 §2.2", "RFC 768", "RFC 9112 §6.3"));

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    return QUESTION.answered(tcp(parameters, deadline), udp(parameters, deadline));
  }

  private static Observation tcp(Parameters parameters, Deadline deadline) throws IOException {
    int octets = parameters.octets();
    try (TcpPair pair = TcpPair.open(deadline)) {
      int receives = 0;
      for (int start = 0; start < parameters.messages(); start += BATCH) {
        int end = Math.min(parameters.messages(), start + BATCH);
        for (int i = start; i < end; i++) {
          pair.client().write(Message.numbered(i, octets));
        }
        int waiting = (end - start) * octets;
        pair.server().awaitOctets(waiting);
        for (int left = waiting; left > 0; receives++) {
          left -= pair.server().read(waiting).length;
        }
      }
      pair.client().write(Message.numbered(0, octets));
      pair.server().awaitOctets(octets);
      int half = octets / 2;
      int parts = 0;
      for (int left = octets; left > 0; parts++) {
        left -= pair.server().read(half).length;
      }
      return Observation.of(
          receives < parameters.messages() && parts > 1,
          "%s of %s became %s. One more, read with a buffer of %s, became %s."
              .formatted(
                  Figures.count(parameters.messages(), "send"),
                  Figures.octets(octets),
                  Figures.count(receives, "receive"),
                  Figures.octets(half),
                  Figures.number(parts)),
          new Measure("sends", parameters.messages()),
          new Measure("receives", receives),
          new Measure("receivesOfOneInHalves", parts));
    }
  }

  private static Observation udp(Parameters parameters, Deadline deadline) throws IOException {
    int octets = parameters.octets();
    try (UdpPair pair = UdpPair.open(deadline)) {
      int whole = 0;
      for (int start = 0; start < parameters.messages(); start += BATCH) {
        int end = Math.min(parameters.messages(), start + BATCH);
        for (int i = start; i < end; i++) {
          pair.client().send(Message.numbered(i, octets));
        }
        for (int i = start; i < end; i++) {
          byte[] expected = Message.numbered(i, octets);
          Optional<byte[]> received = pair.server().receive(PATIENCE);
          whole += received.filter(it -> Arrays.equals(it, expected)).isPresent() ? 1 : 0;
        }
      }
      pair.client().send(Message.numbered(0, octets));
      pair.client().send(Message.numbered(1, octets));
      int half = octets / 2;
      int kept = pair.server().receive(half, PATIENCE).map(it -> it.length).orElse(0);
      boolean next =
          pair.server()
              .receive(PATIENCE)
              .filter(it -> Arrays.equals(it, Message.numbered(1, octets)))
              .isPresent();
      return Observation.of(
          whole == parameters.messages() && kept == half && next,
          "%s of %s became %s of as many. Of one more, received with a buffer of %s, the other %d"
                  .formatted(
                      Figures.count(parameters.messages(), "send"),
                      Figures.octets(octets),
                      Figures.count(whole, "receive"),
                      Figures.octets(half),
                      octets - kept)
              + " were lost: the next receive %s the next datagram."
                  .formatted(next ? "got" : "did not get"),
          new Measure("sends", parameters.messages()),
          new Measure("receives", whole),
          new Measure("octetsLostOfOneInHalves", octets - kept));
    }
  }
}
