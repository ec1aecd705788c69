package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection at one layer.
///
/// @param layer `application`, `transport`, `network`, `link` or `physical`
/// @param duty what the layer is there for
/// @param reference where that is defined
/// @param protocol what serves there, as `TCP`; absent where it is unknown
/// @param protocolUnknown why it is unknown
/// @param unit what the layer moves, as `segment`
/// @param octets octets that the layer adds to the wire; of the application, all its own
/// @param facts what else there is to say
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LayerModel(
    String layer,
    String duty,
    @Nullable String reference,
    @Nullable String protocol,
    @Nullable String protocolUnknown,
    String unit,
    LayerOctetsModel octets,
    List<LayerFactModel> facts) {

  static LayerModel of(Layer layer, Explainer explainer) {
    return new LayerModel(
        layer.level().word(),
        layer.duty().words(),
        layer.duty().reference().orElse(null),
        layer.protocol().value().orElse(null),
        layer.protocol() instanceof Observed.Unknown<String>(Sentence reason)
            ? explainer.say(reason)
            : null,
        layer.unit(),
        LayerOctetsModel.of(layer.octets(), explainer),
        layer.facts().stream().map(fact -> LayerFactModel.of(fact, explainer)).toList());
  }

  /// Octets of one layer.
  ///
  /// @param received in what came; absent where it is unknown, as are the next three
  /// @param sent in what went
  /// @param basis `counted` or `estimated`
  /// @param how where the numbers come from
  /// @param unknown why they are unknown
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LayerOctetsModel(
      @Nullable Long received,
      @Nullable Long sent,
      @Nullable String basis,
      @Nullable String how,
      @Nullable String unknown) {

    static LayerOctetsModel of(Observed<LayerOctets> octets, Explainer explainer) {
      return switch (octets) {
        case Observed.Known<LayerOctets>(LayerOctets known) ->
            new LayerOctetsModel(
                known.received(),
                known.sent(),
                known.basis().word(),
                explainer.say(known.how()),
                null);
        case Observed.Unknown<LayerOctets>(Sentence reason) ->
            new LayerOctetsModel(null, null, null, null, explainer.say(reason));
      };
    }
  }
}
