package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Counts the messages that come unchanged, and the errors that the checksum of both would find.
///
/// Loopback damages nothing, and what a kernel does about checksums there is not to be seen from a
/// socket. So the errors are made here, and the checksum is computed here.
final class ErrorDetection implements Experiment {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Question QUESTION =
      new Question(
          Topic.ERROR_DETECTION,
          "A checksum finds what was damaged on the way, and it is sent again.",
          "No error detection, many books say.",
          "Both have the same checksum of 16 bits, over addresses, header and data. TCP has to use"
              + " it; a sender of UDP may leave it out over IPv4, where hosts compute it by"
              + " default, and has to use it over IPv6. What sets them apart comes after: a damaged"
              + " segment is sent again, a damaged datagram is gone. Whether this kernel computed"
              + " it can't be seen from a socket; on loopback, where nothing gets damaged, it may"
              + " skip it.",
          List.of("RFC 9293 §3.1", "RFC 768", "RFC 1122 §4.1.3.4", "RFC 8200 §8.1", "RFC 1071"));

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    int messages = parameters.messages();
    byte[] message = Message.numbered(1, parameters.octets());
    int bits = message.length * Byte.SIZE;
    int found = foundBitErrors(message);
    boolean swapFound = findsSwappedWords(message);
    int overTcp = overTcp(parameters, deadline);
    int overUdp = overUdp(parameters, deadline);
    Observation tcp =
        Observation.of(
            overTcp == messages && found == bits,
            "%s of %s came unchanged. Computed here for one of them, the checksum finds %s of %s, %s."
                .formatted(
                    Figures.number(overTcp),
                    Figures.count(messages, "message"),
                    Figures.number(found),
                    Figures.count(bits, "error") + " of one bit",
                    swapFound ? "and two words swapped" : "but not that two words were swapped"),
            new Measure("sent", messages),
            new Measure("unchanged", overTcp),
            new Measure("bitErrors", bits),
            new Measure("bitErrorsFound", found));
    Observation udp =
        Observation.of(
            // It is in the specification, whatever is measured.
            Verdict.DIFFERS,
            "%s of %s came unchanged. There is a checksum: TCP's, over the same parts; it finds %s"
                    .formatted(
                        Figures.number(overUdp),
                        Figures.count(messages, "message"),
                        Figures.number(found))
                + " of %s.".formatted(Figures.count(bits, "error") + " of one bit"),
            new Measure("sent", messages),
            new Measure("unchanged", overUdp),
            new Measure("bitErrors", bits),
            new Measure("bitErrorsFound", found));
    return QUESTION.answered(tcp, udp);
  }

  /// Of all errors of one bit, how many change the checksum.
  static int foundBitErrors(byte[] message) {
    int checksum = InternetChecksum.of(message);
    int found = 0;
    for (int bit = 0; bit < message.length * Byte.SIZE; bit++) {
      byte[] damaged = message.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      found += InternetChecksum.of(damaged) != checksum ? 1 : 0;
    }
    return found;
  }

  /// Whether the checksum changes when the first two words of 16 bits change places.
  static boolean findsSwappedWords(byte[] message) {
    byte[] swapped = message.clone();
    System.arraycopy(message, 0, swapped, 2, 2);
    System.arraycopy(message, 2, swapped, 0, 2);
    return InternetChecksum.of(swapped) != InternetChecksum.of(message);
  }

  private static int overTcp(Parameters parameters, Deadline deadline) throws IOException {
    int unchanged = 0;
    try (TcpPair pair = TcpPair.open(deadline)) {
      for (int i = 0; i < parameters.messages(); i++) {
        byte[] message = Message.numbered(i, parameters.octets());
        pair.client().write(message);
        unchanged += Arrays.equals(message, pair.server().readExactly(message.length)) ? 1 : 0;
      }
    }
    return unchanged;
  }

  private static int overUdp(Parameters parameters, Deadline deadline) throws IOException {
    int unchanged = 0;
    try (UdpPair pair = UdpPair.open(deadline)) {
      for (int i = 0; i < parameters.messages(); i++) {
        byte[] message = Message.numbered(i, parameters.octets());
        pair.client().send(message);
        Optional<byte[]> received = pair.server().receive(PATIENCE);
        unchanged += received.filter(it -> Arrays.equals(it, message)).isPresent() ? 1 : 0;
      }
    }
    return unchanged;
  }
}
