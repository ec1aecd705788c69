package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfoField;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;

/// Packets of IP.
final class NetworkLayer {

  /// A header without options, RFC 791 §3.1.
  static final int IPV4_HEADER = 20;

  /// A header without extensions, RFC 8200 §3.
  static final int IPV6_HEADER = 40;

  private NetworkLayer() {}

  static Layer of(
      Observed<Endpoint> local,
      Observed<Endpoint> remote,
      HostFacts host,
      Observed<Passage> passage,
      Words words) {
    Observed<Boolean> ipv6 = remote.map(Endpoint::isIpv6);
    Facts facts =
        new Facts(words).text("address-family", ipv6.map(v6 -> v6 ? "AF_INET6" : "AF_INET"));
    address(facts, "local-address", local);
    address(facts, "remote-address", remote);
    ipv6.value()
        .ifPresent(
            v6 -> facts.quantity(v6 ? "ipv6-header" : "ipv4-header", header(v6), Unit.OCTETS));
    facts
        .quantity(
            "path-mtu",
            host.tcpInfo().flatMap(info -> info.number(TcpInfoField.PATH_MTU)),
            Unit.OCTETS)
        .text(
            "time-to-live",
            Observed.unknown("a program gets the data of packets from the kernel, no headers"));
    return new Layer(
        Level.NETWORK,
        ipv6.map(v6 -> v6 ? "IPv6" : "IPv4"),
        "packet",
        Facts.explain(words, "network"),
        ipv6.flatMap(v6 -> passage.map(p -> octets(p, v6))),
        facts.list());
  }

  private static void address(Facts facts, String name, Observed<Endpoint> end) {
    String kind = end.value().map(AddressBlock::of).map(AddressBlock::entry).orElse(name);
    facts.addAs(name, kind, Value.text(end.map(NetworkLayer::address)));
  }

  private static String address(Endpoint end) {
    return end.zone().isEmpty() ? end.address() : end.address() + "%" + end.zone();
  }

  private static int header(boolean ipv6) {
    return ipv6 ? IPV6_HEADER : IPV4_HEADER;
  }

  private static LayerOctets octets(Passage passage, boolean ipv6) {
    int header = header(ipv6);
    LayerOctets headers = passage.perPacket(header, Sentence.of("a header of {0} octets", header));
    long more = ipv6 ? DatagramCount.IPV6_FRAGMENT_HEADER : 0;
    long fragments = passage.received().fragments() + passage.sent().fragments();
    return new LayerOctets(
        headers.received() + passage.received().fragments() * more,
        headers.sent() + passage.sent().fragments() * more,
        headers.basis(),
        fragments > 0
            ? Sentence.of("{0}; {1} are fragments of larger ones", headers.how(), fragments)
            : headers.how());
  }
}
