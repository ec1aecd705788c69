package dev.httpanatomy.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/// The lines of a file that is packed with the program.
final class ResourceLines {

  private ResourceLines() {}

  /// @param file its path on the class path, `reference/fields.tsv`
  static List<String> read(String file) {
    try (InputStream in = ResourceLines.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": no such file");
      }
      // A decoder of one's own reports what is no UTF-8; `new String` would hide it.
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString()
          .lines()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(file + ": not readable as UTF-8", e);
    }
  }
}
