package dev.httpanatomy.dissection.content;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.field.Decoded;
import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// What a node of content or of a message says, where that differs from its octets: text without
/// escapes and encodings.
public final class MeantText {

  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private MeantText() {}

  /// The text; nothing where the octets say it themselves or no text comes out.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<String> of(Octets in, Node node) {
    return switch (node.role()) {
      case FORM_NAME, FORM_VALUE ->
          node.isLeaf() ? Optional.empty() : form(in.slice(node.span())).utf8();
      case STRING, MEMBER_NAME -> json(in.slice(node.span()));
      default -> Decoded.of(in, node);
    };
  }

  /// URL Standard §5.1: each `+` is a space, then percent-encoded octets.
  private static Octets form(Octets octets) {
    return PctEncoded.decode(Octets.latin1(octets.latin1().replace('+', ' ')));
  }

  /// RFC 8259 §7: without quotes, and escapes as what they mean; only where there are some, or
  /// characters of more than one octet.
  private static Optional<String> json(Octets octets) {
    boolean ascii = octets.latin1().chars().allMatch(octet -> octet < FIRST_BEYOND_ASCII);
    if (ascii && octets.indexOf('\\', 0, octets.size()) < 0) {
      return Optional.empty();
    }
    return octets.utf8().map(text -> unescape(text.substring(1, text.length() - 1)));
  }

  private static String unescape(String text) {
    StringBuilder meant = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        meant.append(c);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case 'b' -> meant.append('\b');
        case 'f' -> meant.append('\f');
        case 'n' -> meant.append('\n');
        case 'r' -> meant.append('\r');
        case 't' -> meant.append('\t');
        case 'u' -> {
          meant.append((char) Integer.parseInt(text, i + 1, i + 1 + HEX_DIGITS, HEX));
          i += HEX_DIGITS;
        }
        default -> meant.append(text.charAt(i));
      }
    }
    return meant.toString();
  }
}
