package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;

/// Datagrams of UDP, RFC 768.
final class UdpLayer {

  /// RFC 768: two ports, a length and a checksum.
  static final int HEADER = 8;

  private UdpLayer() {}

  static Layer of(
      Observed<Endpoint> local,
      Observed<Endpoint> remote,
      HostFacts host,
      Observed<Passage> passage,
      Words words) {
    Facts facts =
        new Facts(words)
            .quantity("local-port", local.map(end -> (long) end.port()), Unit.NUMBER)
            .quantity("remote-port", remote.map(end -> (long) end.port()), Unit.NUMBER)
            .quantity("udp-header", HEADER, Unit.OCTETS)
            .quantity(
                "datagrams-received", passage.map(p -> p.received().segments()), Unit.DATAGRAMS)
            .quantity("datagrams-sent", passage.map(p -> p.sent().segments()), Unit.DATAGRAMS)
            .quantity("tcp-info", host.tcpInfo().map(info -> (long) info.length()), Unit.OCTETS);
    return new Layer(
        Level.TRANSPORT,
        Observed.known("UDP"),
        "datagram",
        Facts.explain(words, "transport"),
        passage.map(p -> p.perSegment(HEADER, Sentence.of("a header of {0} octets", HEADER))),
        facts.list());
  }
}
