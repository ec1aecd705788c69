package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.List;

/// A connection, layer by layer.
///
/// @param connection who talks to whom
/// @param layers the five, the application first
/// @param wire what they come to
/// @param explainer says it in one language
public record Layers(
    Connection.Head connection, List<Layer> layers, Wire wire, Explainer explainer) {

  public Layers {
    layers = List.copyOf(layers);
  }

  /// Puts the layers of a connection together.
  ///
  /// @param facts what this host knows of it
  /// @param words the language to explain in
  public static Layers of(Connection connection, HostFacts facts, Words words) {
    Observed<Endpoint> local = endpoint(connection.head().local());
    Observed<Endpoint> remote = endpoint(connection.head().remote());
    Observed<Boolean> ipv6 = remote.map(Endpoint::isIpv6);
    Observed<Passage> passage = Passage.of(connection, facts, ipv6);
    Layer transport =
        connection.head().transport() == Transport.TCP
            ? TcpLayer.of(local, remote, facts, passage, words)
            : UdpLayer.of(local, remote, facts, passage, words);
    List<Layer> layers =
        List.of(
            ApplicationLayer.of(connection, words),
            transport,
            NetworkLayer.of(local, remote, facts, passage, words),
            LinkLayer.of(facts, passage, words),
            PhysicalLayer.of(facts, passage, words));
    return new Layers(connection.head(), layers, Wire.of(layers), new Explainer(words));
  }

  /// The layer of that level.
  public Layer at(Level level) {
    return layers.get(level.ordinal());
  }

  /// The part of the wire that is payload: the application's octets, from 0 to 1. Where not all is
  /// known it is that at the most.
  public Observed<Double> payloadShare() {
    return wire.share(at(Level.APPLICATION));
  }

  private static Observed<Endpoint> endpoint(String text) {
    return Endpoint.parse(text)
        .map(Observed::known)
        .orElseGet(() -> Observed.unknown(Sentence.of("it is no IP address and port: {0}", text)));
  }
}
