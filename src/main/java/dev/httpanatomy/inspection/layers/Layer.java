package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.Explanation;
import java.util.List;

/// A connection at one layer.
///
/// @param level which layer
/// @param protocol what serves there, as `TCP` or `IPv6`
/// @param unit what it moves, as RFC 1122 §1.3.3 calls it: `segment`, `packet`, `frame`
/// @param duty what the layer is there for
/// @param octets what it adds to the octets on the wire
/// @param facts what else there is to say
public record Layer(
    Level level,
    Observed<String> protocol,
    String unit,
    Explanation duty,
    Observed<LayerOctets> octets,
    List<LayerFact> facts) {

  public Layer {
    facts = List.copyOf(facts);
  }
}
