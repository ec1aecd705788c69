package dev.httpanatomy.dissection.field;

import dev.httpanatomy.wire.Octets;
import java.util.Base64;
import java.util.Optional;

/// Base64 in either alphabet, with or without padding, RFC 4648 §4, §5.
public final class Base64Text {

  private Base64Text() {}

  /// The octets that were encoded; nothing where the text is no Base64.
  public static Optional<Octets> decode(String text) {
    String oneAlphabet = text.replace('-', '+').replace('_', '/');
    try {
      return Optional.of(Octets.wrap(Base64.getDecoder().decode(oneAlphabet)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
