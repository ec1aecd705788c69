package dev.httpanatomy.web;

import java.io.IOException;

/// A raw port can't be listened on.
final class RawPortException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String key;

  /// @param key the setting that names the port
  RawPortException(String key, IOException cause) {
    super("The service " + cause.getMessage() + ".", cause);
    this.key = key;
  }

  /// The setting that names the port.
  String key() {
    return key;
  }
}
