package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Observed;
import java.util.List;
import java.util.Optional;

/// All octets that a connection put on the wire so far, as far as its layers know theirs.
///
/// @param received what came
/// @param sent what went
/// @param basis how far the numbers can be trusted
/// @param whole whether every layer knows what it adds; else there were more octets than these
public record Wire(long received, long sent, Basis basis, boolean whole) {

  /// The sum of the layers.
  static Wire of(List<Layer> layers) {
    List<LayerOctets> known =
        layers.stream().map(layer -> layer.octets().value()).flatMap(Optional::stream).toList();
    return new Wire(
        known.stream().mapToLong(LayerOctets::received).sum(),
        known.stream().mapToLong(LayerOctets::sent).sum(),
        known.stream().map(LayerOctets::basis).reduce(Basis.COUNTED, Basis::and),
        known.size() == layers.size());
  }

  /// In both directions.
  public long total() {
    return received + sent;
  }

  /// The part of it that a layer has, from 0 to 1.
  public Observed<Double> share(Layer layer) {
    return layer
        .octets()
        .flatMap(octets ->
            total() == 0
                ? Observed.unknown("nothing has passed yet")
                : Observed.known((double) octets.total() / total()));
  }
}
