package dev.httpanatomy.rendering;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.layers.Basis;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerFact;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.inspection.layers.Level;
import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What all representations for people say of layers, in the same words.
public final class LayerWords {

  private static final Map<String, String> PROPER_NAMES =
      Map.of(
          "tcp",
          "TCP",
          "udp",
          "UDP",
          "ipv4",
          "IPv4",
          "ipv6",
          "IPv6",
          "mss",
          "MSS",
          "mtu",
          "MTU",
          "ethernet",
          "Ethernet");

  private LayerWords() {}

  /// The name of a fact for people, as `round trip time` or `path MTU`.
  public static Sentence name(LayerFact fact) {
    return name(fact.name());
  }

  /// The same, of its name in the reference.
  public static Sentence name(String fact) {
    return Sentence.of(
        Stream.of(fact.split("-"))
            .map(word -> PROPER_NAMES.getOrDefault(word, word))
            .collect(Collectors.joining(" ")));
  }

  /// What is not known of a layer: names, by the reason that they share.
  public static Map<Sentence, List<Sentence>> unknown(Layer layer) {
    Map<Sentence, List<Sentence>> names = new LinkedHashMap<>();
    if (layer.protocol() instanceof Observed.Unknown<String>(Sentence reason)) {
      names.computeIfAbsent(reason, _ -> new ArrayList<>()).add(Sentence.of("protocol"));
    }
    for (LayerFact fact : layer.facts()) {
      if (fact.value() instanceof Value.Unknown(Sentence reason)) {
        names.computeIfAbsent(reason, _ -> new ArrayList<>()).add(name(fact));
      }
    }
    return names;
  }

  /// The name of a layer.
  public static Sentence level(Layer layer) {
    return switch (layer.level()) {
      case APPLICATION -> Sentence.of("application");
      case TRANSPORT -> Sentence.of("transport");
      case NETWORK -> Sentence.of("network");
      case LINK -> Sentence.of("link");
      case PHYSICAL -> Sentence.of("physical");
    };
  }

  /// What serves at a layer: a name, or what there is in the place of a wire.
  public static Sentence protocol(String protocol) {
    return switch (protocol) {
      case "memory" -> Sentence.of("memory");
      case "radio" -> Sentence.of("radio");
      case "loopback" -> Sentence.of("loopback");
      default -> Sentence.data(protocol);
    };
  }

  /// What a layer moves: one, or several.
  public static Sentence unit(Layer layer, boolean several) {
    String one = layer.unit();
    String some = one + "s";
    return Sentence.of(several ? some : one);
  }

  /// What a layer is called where its octets stand: all but the first add theirs.
  public static Sentence added(Layer layer) {
    return layer.level() == Level.APPLICATION ? level(layer) : Sentence.of("+ {0}", level(layer));
  }

  /// Where numbers of octets come from, as `counted: segments: 3 came, …`.
  public static Sentence basis(LayerOctets octets) {
    return Sentence.of("{0}: {1}", basis(octets.basis()), octets.how());
  }

  private static Sentence basis(Basis basis) {
    return switch (basis) {
      case COUNTED -> Sentence.of("counted");
      case ESTIMATED -> Sentence.of("estimated");
    };
  }

  /// What the connection is, as `TCP, listener http, open`.
  public static Sentence head(Connection.Head connection) {
    Sentence socket =
        Sentence.of(
            connection.open() ? "{0}, listener {1}, open" : "{0}, listener {1}, closed",
            connection.transport(),
            connection.listener());
    return connection
        .tls()
        .map(tls -> Sentence.of("{0}; {1}", socket, TlsWords.of(tls)))
        .orElse(socket);
  }

  /// The part of the wire that is payload, in a sentence.
  public static Sentence payload(Layers layers) {
    return switch (layers.payloadShare()) {
      case Observed.Unknown<Double>(Sentence reason) -> Sentence.of("unknown: {0}", reason);
      case Observed.Known<Double>(Double share) ->
          Sentence.of(
              layers.wire().whole()
                  ? "{0} of the octets on the wire are the application's; so far, and {1}"
                  : "{0} at the most, for not every layer knows what it adds; so far, and {1}",
              Figures.percent(share),
              basis(layers.wire().basis()));
    };
  }
}
