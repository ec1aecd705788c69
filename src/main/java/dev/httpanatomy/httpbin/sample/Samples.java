package dev.httpanatomy.httpbin.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The files with samples.
final class Samples {

  private Samples() {}

  /// The octets of a file.
  static byte[] read(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/httpbin/sample/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
