package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.inspection.layers.Layers;
import org.jspecify.annotations.Nullable;

/// All octets that a connection put on the wire so far, as far as its layers know theirs.
///
/// @param received in what came
/// @param sent in what went
/// @param basis `counted`, or `estimated` if any of it is
/// @param whole whether every layer knows what it adds; else there were more octets than these
/// @param payloadShare the part that is the application's, from 0 to 1; absent where nothing passed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireModel(
    long received, long sent, String basis, boolean whole, @Nullable Double payloadShare) {

  /// As many decimals as a per mille has, and one more.
  private static final double DECIMALS = 1e4;

  static WireModel of(Layers layers) {
    return new WireModel(
        layers.wire().received(),
        layers.wire().sent(),
        layers.wire().basis().word(),
        layers.wire().whole(),
        layers.payloadShare().value().map(WireModel::rounded).orElse(null));
  }

  private static double rounded(double share) {
    return Math.round(share * DECIMALS) / DECIMALS;
  }
}
