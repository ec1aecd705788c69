package dev.httpanatomy.httpbin.extra;

import java.util.Locale;
import java.util.Set;

/// Content-Types that a client may choose for what it gets: those that a browser doesn't run.
final class SafeType {

  static final String PLAIN = "text/plain; charset=utf-8";
  static final String OCTETS = "application/octet-stream";

  private static final Set<String> SAFE =
      Set.of(
          "application/cbor",
          "application/grpc",
          "application/gzip",
          "application/json",
          "application/msgpack",
          "application/octet-stream",
          "application/problem+json",
          "application/protobuf",
          "application/x-ndjson",
          "application/x-protobuf",
          "application/x-www-form-urlencoded",
          "application/zip",
          "audio/mpeg",
          "audio/ogg",
          "image/avif",
          "image/gif",
          "image/jpeg",
          "image/png",
          "image/webp",
          "multipart/form-data",
          "text/csv",
          "text/event-stream",
          "text/plain",
          "video/mp4",
          "video/webm");

  private SafeType() {}

  /// The type itself if it is safe; else plain text for a text, and octets for anything else.
  static String of(String type) {
    String name = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (SAFE.contains(name)) {
      return type;
    }
    boolean text = name.startsWith("text/") || name.endsWith("xml") || name.endsWith("script");
    return text ? PLAIN : OCTETS;
  }
}
