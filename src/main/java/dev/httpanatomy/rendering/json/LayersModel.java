package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.httpanatomy.inspection.layers.Layers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A connection, layer by layer.
///
/// @param connection who talks to whom
/// @param layers application, transport, network, link and physical
/// @param wire what their octets come to
/// @param links where more is to be found, by what it is
public record LayersModel(
    @JsonUnwrapped ConnectionHeadModel connection,
    List<LayerModel> layers,
    WireModel wire,
    Map<String, String> links) {

  /// The model of a connection's layers.
  public static LayersModel of(Layers layers) {
    String connection = "/connections/" + layers.connection().id();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", connection + "/layers");
    links.put("connection", connection);
    return new LayersModel(
        ConnectionHeadModel.of(layers.connection()),
        layers.layers().stream().map(layer -> LayerModel.of(layer, layers.explainer())).toList(),
        WireModel.of(layers),
        links);
  }
}
