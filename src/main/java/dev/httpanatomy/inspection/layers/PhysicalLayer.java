package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.LinkKind;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;

/// Bits on a wire, of which a program can see next to nothing.
final class PhysicalLayer {

  /// Preamble and start of frame (IEEE 802.3 §3.2), 8 octets, and the shortest gap until the next
  /// one (§4.4.2), as long as 12.
  private static final int PREAMBLE_AND_GAP = 20;

  private static final Sentence NO_WIRE =
      Sentence.of("there is no wire: packets stay in the host's memory");

  private PhysicalLayer() {}

  static Layer of(HostFacts host, Observed<Passage> passage, Words words) {
    Observed<Link> link =
        host.link().flatMap(l -> l.loopback() ? Observed.unknown(NO_WIRE) : Observed.known(l));
    Facts facts =
        new Facts(words)
            .quantity("speed", link.flatMap(Link::speed), Unit.MEGABITS_PER_SECOND)
            .text("duplex", link.flatMap(Link::duplex))
            .text("driver", link.flatMap(Link::driver));
    link.value()
        .filter(Link::hasWire)
        .ifPresent(_ -> facts.quantity("preamble-and-gap", PREAMBLE_AND_GAP, Unit.OCTETS));
    return new Layer(
        Level.PHYSICAL,
        host.link().flatMap(PhysicalLayer::medium),
        "bit",
        Facts.explain(words, "physical"),
        host.link().flatMap(l -> octets(l, passage)),
        facts.list());
  }

  private static Observed<String> medium(Link link) {
    if (link.loopback()) {
      return Observed.known("memory");
    }
    return link.kind().value().filter(LinkKind.WIRELESS::equals).isPresent()
        ? Observed.known("radio")
        : Observed.unknown("a program sees frames, not signals on copper, fibre or nothing at all");
  }

  private static Observed<LayerOctets> octets(Link link, Observed<Passage> passage) {
    if (link.loopback()) {
      return Observed.known(new LayerOctets(0, 0, Basis.COUNTED, NO_WIRE));
    }
    return link.hasWire()
        ? passage.map(p ->
            p.perPacket(
                PREAMBLE_AND_GAP, Sentence.of("a preamble of 8 octets and a gap as long as 12")))
        : Observed.unknown("whether there is a wire behind the interface can't be seen from here");
  }
}
