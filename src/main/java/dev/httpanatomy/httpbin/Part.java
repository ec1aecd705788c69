package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a form that was sent as `multipart/form-data`, RFC 7578.
///
/// @param name the name of the form's field
/// @param isFile whether it came with a filename
/// @param type its media type, empty if it has none
record Part(String name, boolean isFile, String type, byte[] octets) {

  /// The parts that are no files.
  static Parameters fields(List<Part> parts) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Part part : parts) {
      if (!part.isFile) {
        fields
            .computeIfAbsent(part.name, name -> new ArrayList<>())
            .add(new String(part.octets, UTF_8));
      }
    }
    return new Parameters(fields);
  }
}
