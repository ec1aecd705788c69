package dev.httpanatomy.httpbin.sample;

import dev.httpanatomy.httpbin.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The same drawing in several formats.
enum Image {
  WEBP("image/webp"),
  SVG("image/svg+xml"),
  JPEG("image/jpeg"),
  PNG("image/png");

  private static final List<Image> ORDER = List.of(WEBP, SVG, JPEG, PNG);
  private static final List<Image> ORDER_OF_GO = List.of(PNG, WEBP, SVG, JPEG);
  private static final String ANY = "image/*";

  private final String type;
  private final byte[] content;

  Image(String type) {
    this.type = type;
    this.content = Samples.read("image." + name().toLowerCase(Locale.ROOT));
  }

  String type() {
    return type;
  }

  byte[] content() {
    return content.clone();
  }

  /// The image of this name in a path: `png`, `jpeg`, `webp` or `svg`.
  static Optional<Image> named(String name) {
    return ORDER.stream()
        .filter(image -> image.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /// The first image whose type is somewhere in the field Accept, in the dialect's order; weights
  /// are not looked at.
  static Optional<Image> accepted(String accept, Dialect dialect) {
    String types = dialect.isGo() ? accept : accept.toLowerCase(Locale.ROOT);
    return (dialect.isGo() ? ORDER_OF_GO : ORDER)
        .stream()
            .filter(image -> types.contains(image.type) || image == PNG && types.contains(ANY))
            .findFirst();
  }
}
