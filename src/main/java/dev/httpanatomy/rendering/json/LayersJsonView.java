package dev.httpanatomy.rendering.json;

import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.rendering.LayersView;
import tools.jackson.databind.ObjectWriter;

/// A connection's layers as JSON: a [LayersModel].
public final class LayersJsonView implements LayersView {

  private final ObjectWriter writer;

  /// @param writer how JSON is written here
  public LayersJsonView(ObjectWriter writer) {
    this.writer = writer;
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String render(Layers layers) {
    return writer.writeValueAsString(LayersModel.of(layers)) + "\n";
  }
}
