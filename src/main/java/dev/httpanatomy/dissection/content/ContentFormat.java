package dev.httpanatomy.dissection.content;

import dev.httpanatomy.dissection.field.MediaType;
import java.util.Optional;
import java.util.Set;

/// What a media type says of the structure of content.
public enum ContentFormat {
  /// `application/x-www-form-urlencoded`, URL Standard §5.
  FORM,
  /// `multipart/*`, RFC 2046 §5.1.
  MULTIPART,
  /// `application/json` and types that end with `+json`, RFC 8259, RFC 6839 §3.1.
  JSON,
  /// Any other text.
  TEXT,
  /// All else, and what has no type.
  OCTETS;

  private static final Set<String> TEXTS =
      Set.of(
          "ecmascript",
          "graphql",
          "javascript",
          "jsonl",
          "sql",
          "toml",
          "x-javascript",
          "x-ndjson",
          "xml",
          "yaml");

  /// The structure of content of a type.
  public static ContentFormat of(Optional<MediaType> type) {
    return type.map(ContentFormat::of).orElse(OCTETS);
  }

  private static ContentFormat of(MediaType type) {
    String subtype = type.subtype();
    if (type.type().equals("multipart")) {
      return MULTIPART;
    } else if (subtype.equals("json") || subtype.endsWith("+json")) {
      return JSON;
    } else if (type.type().equals("application") && subtype.equals("x-www-form-urlencoded")) {
      return FORM;
    }
    boolean text =
        type.type().equals("text")
            || subtype.endsWith("+xml")
            || subtype.endsWith("+yaml")
            || type.type().equals("application") && TEXTS.contains(subtype);
    return text ? TEXT : OCTETS;
  }
}
