package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.LinkKind;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.Optional;

/// Frames, from one station to the next on the same link.
final class LinkLayer {

  /// Two addresses and a type, IEEE 802.3 §3.1; Linux makes one up for loopback as well.
  private static final int HEADER = 14;

  /// The frame check sequence behind the packet, IEEE 802.3 §3.2.9.
  private static final int CHECK = 4;

  private LinkLayer() {}

  static Layer of(HostFacts host, Observed<Passage> passage, Words words) {
    Observed<Link> link = host.link();
    Facts facts =
        new Facts(words)
            .addAs("interface", choice(link), Value.text(link.map(Link::name)))
            .words(
                "interface-state", link.map(l -> l.up() ? Sentence.of("up") : Sentence.of("down")))
            .text("operational-state", link.flatMap(Link::operation))
            .quantity("mtu", link.flatMap(Link::mtu), Unit.OCTETS)
            .text("hardware-address", link.flatMap(Link::hardwareAddress));
    Optional<LinkKind> kind = link.value().flatMap(l -> l.kind().value());
    if (kind.filter(LinkKind.LOOPBACK::equals).isPresent()) {
      facts.quantity("loopback-header", HEADER, Unit.OCTETS);
    } else if (kind.filter(LinkKind.ETHERNET::equals).isPresent()) {
      facts.quantity("ethernet-header", HEADER, Unit.OCTETS);
    }
    link.value()
        .filter(Link::hasWire)
        .ifPresent(_ -> facts.quantity("frame-check-sequence", CHECK, Unit.OCTETS));
    return new Layer(
        Level.LINK,
        link.flatMap(Link::kind).map(LinkKind::word),
        "frame",
        Facts.explain(words, "link"),
        link.flatMap(l -> l.kind().flatMap(k -> passage.flatMap(p -> octets(p, k, l.hasWire())))),
        facts.list());
  }

  /// Why it is this interface.
  private static String choice(Observed<Link> link) {
    return link.value()
        .map(l ->
            switch (l.choice()) {
              case SAME_HOST -> "interface-same-host";
              case LOCAL_ADDRESS -> "interface-local-address";
              case ROUTE -> "interface-route";
            })
        .orElse("interface");
  }

  private static Observed<LayerOctets> octets(Passage passage, LinkKind kind, boolean wire) {
    return switch (kind) {
      case LOOPBACK ->
          Observed.known(
              passage.perPacket(
                  HEADER,
                  Sentence.of(
                      "{0} octets before it, as of Ethernet, that the kernel makes up", HEADER)));
      case ETHERNET ->
          Observed.known(
              wire
                  ? passage.perPacket(
                      HEADER + CHECK,
                      Sentence.of(
                          "{0} octets before it and {1} behind it, padding aside", HEADER, CHECK))
                  : passage.perPacket(HEADER, Sentence.of("{0} octets before it", HEADER)));
      case WIRELESS ->
          Observed.unknown("the header of a frame of IEEE 802.11 is the driver's business");
    };
  }
}
