package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.util.List;

/// Counts the octets of headers. Segments can't be seen from a socket; of UDP's headers something
/// can: they are what the largest datagram lacks to the largest packet.
final class Overhead implements Experiment {

  private static final int IPV4_HEADER = 20;
  private static final int IPV6_HEADER = 40;
  private static final int TCP_HEADER = 20;
  private static final int TCP_TIMESTAMPS = 12;
  private static final int UDP_HEADER = 8;
  private static final int LARGEST_IPV4_PACKET = 65_535;
  private static final int BUFFER_OCTETS = 1 << 18;

  private static final Question QUESTION =
      new Question(
          Topic.OVERHEAD,
          "A header of 20 octets or more a segment.",
          "A header of 8 octets a datagram.",
          "UDP's header has two ports, a length and a checksum. TCP's has sequence numbers, window"
              + " and flags besides, and options, of which timestamps take 12 octets. How many"
              + " segments there were, and how many acknowledgements without data, can't be seen"
              + " from a socket: a stream in large segments may cost less than many small"
              + " datagrams.",
          List.of("RFC 9293 §3.1", "RFC 768", "RFC 791 §3.1", "RFC 8200 §3", "RFC 7323 §3.2"));

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    return QUESTION.answered(tcp(parameters.octets()), udp(parameters.octets(), deadline));
  }

  private static Observation tcp(int octets) {
    int overIpv4 = IPV4_HEADER + TCP_HEADER;
    int overIpv6 = IPV6_HEADER + TCP_HEADER;
    return Observation.of(
        Verdict.NOT_SEEN,
        "Computed for one segment a message: to %s come at least %d of headers over IPv4 (%d of IP,"
                .formatted(Figures.octets(octets), overIpv4, IPV4_HEADER)
            + " %d of TCP), %d over IPv6 (%d of IP); with timestamps %d and %d."
                .formatted(
                    TCP_HEADER,
                    overIpv6,
                    IPV6_HEADER,
                    overIpv4 + TCP_TIMESTAMPS,
                    overIpv6 + TCP_TIMESTAMPS),
        new Measure("messageOctets", octets),
        new Measure("leastHeaderOctetsOverIpv4", overIpv4),
        new Measure("leastHeaderOctetsOverIpv6", overIpv6));
  }

  private static Observation udp(int octets, Deadline deadline) throws IOException {
    int overIpv4 = IPV4_HEADER + UDP_HEADER;
    int overIpv6 = IPV6_HEADER + UDP_HEADER;
    int largest = LARGEST_IPV4_PACKET - overIpv4;
    try (UdpPair pair = UdpPair.open(deadline)) {
      pair.client().channel().setOption(StandardSocketOptions.SO_SNDBUF, BUFFER_OCTETS);
      boolean fits = isTaken(pair.client(), largest);
      boolean tooLarge = !isTaken(pair.client(), largest + 1);
      String seen =
          fits && tooLarge
              ? "A datagram of %s could be sent, and not one octet more: %d of an IPv4 packet's"
                      .formatted(Figures.octets(largest), overIpv4)
                  + " %s are headers (%d of IP, %d of UDP)."
                      .formatted(Figures.number(LARGEST_IPV4_PACKET), IPV4_HEADER, UDP_HEADER)
              : "The largest datagram has another size here than the headers leave room for.";
      return Observation.of(
          fits && tooLarge ? Verdict.AGREES : Verdict.NOT_SEEN,
          "%s So to %s come %d over IPv4 and, with %d of IP, %d over IPv6."
              .formatted(seen, Figures.octets(octets), overIpv4, IPV6_HEADER, overIpv6),
          new Measure("messageOctets", octets),
          new Measure("largestDatagramFits", fits ? 1 : 0),
          new Measure("headerOctetsOverIpv4", overIpv4),
          new Measure("headerOctetsOverIpv6", overIpv6));
    }
  }

  private static boolean isTaken(UdpEnd end, int octets) {
    try {
      return end.offer(new byte[octets]);
    } catch (IOException tooLong) {
      return false;
    }
  }
}
