package dev.httpanatomy.rendering;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerFact;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.inspection.layers.Level;
import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.recording.Connection;
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
  public static String name(LayerFact fact) {
    return Stream.of(fact.name().split("-"))
        .map(word -> PROPER_NAMES.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /// What is not known of a layer: names, by the reason that they share.
  public static Map<String, List<String>> unknown(Layer layer) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    if (layer.protocol() instanceof Observed.Unknown<String>(String reason)) {
      names.computeIfAbsent(reason, _ -> new ArrayList<>()).add("protocol");
    }
    for (LayerFact fact : layer.facts()) {
      if (fact.value() instanceof Value.Unknown(String reason)) {
        names.computeIfAbsent(reason, _ -> new ArrayList<>()).add(name(fact));
      }
    }
    return names;
  }

  /// What a layer is called where its octets stand: all but the first add theirs.
  public static String added(Layer layer) {
    return (layer.level() == Level.APPLICATION ? "" : "+ ") + layer.level().word();
  }

  /// Where numbers of octets come from, as `counted: segments: 3 came, …`.
  public static String basis(LayerOctets octets) {
    return octets.basis().word() + ": " + octets.how();
  }

  /// What the connection is, as `TCP, listener http, open`.
  public static String head(Connection.Head connection) {
    return connection.transport()
        + ", listener "
        + connection.listener()
        + (connection.open() ? ", open" : ", closed");
  }

  /// The part of the wire that is payload, in a sentence.
  public static String payload(Layers layers) {
    return switch (layers.payloadShare()) {
      case Observed.Unknown<Double>(String reason) -> "unknown: " + reason;
      case Observed.Known<Double>(Double share) ->
          Figures.percent(share)
              + (layers.wire().whole()
                  ? " of the octets on the wire are the application's"
                  : " at the most, for not every layer knows what it adds")
              + "; so far, and "
              + layers.wire().basis().word();
    };
  }
}
