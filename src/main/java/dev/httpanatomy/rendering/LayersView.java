package dev.httpanatomy.rendering;

import dev.httpanatomy.inspection.layers.Layers;

/// A representation of a connection's layers. A view is made for one document.
public interface LayersView {

  /// The media type, with its charset where it has one.
  String mediaType();

  /// The whole document.
  String render(Layers layers);
}
