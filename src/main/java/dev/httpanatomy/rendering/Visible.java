package dev.httpanatomy.rendering;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// Makes each octet visible, so that no two look alike.
///
/// A printable octet of ASCII is itself. CR, LF, HTAB and the other controls are their pictures
/// (`␍`, `␊`, `␉`, `␀`), octets above 127 are hexadecimal digits between angle quotes (`‹C3›`). A
/// space is a space where the grammar wants just one, and a dot (`·`) where it might go unseen.
public final class Visible {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final String DELETE_PICTURE = "\u2421";

  // RFC 20 §5.2, and HTAB as RFC 5234 §B.1 calls it.
  private static final String[] CONTROL_NAMES = {
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HTAB", "LF", "VT", "FF", "CR",
    "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC",
    "FS", "GS", "RS", "US"
  };

  /// Of a hundred octets, how many that no text has make a dump easier to read.
  private static final int TEXT_LIMIT_PERCENT = 10;

  private Visible() {}

  /// The octets, spaces as spaces; each character is one column wide.
  public static String of(Octets octets) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < octets.size(); i++) {
      text.append(of(octets.at(i), false));
    }
    return text.toString();
  }

  /// One octet.
  ///
  /// @param dotted whether a space is to be a dot
  public static String of(int octet, boolean dotted) {
    if (octet == ' ') {
      return dotted ? "·" : " ";
    } else if (octet < ' ') {
      return String.valueOf((char) (CONTROL_PICTURES + octet));
    } else if (octet == DELETE) {
      return DELETE_PICTURE;
    }
    return octet > DELETE ? "‹%02X›".formatted(octet) : String.valueOf((char) octet);
  }

  /// The name of a control, as `CR`; for where its picture may be too small to read, or in no font.
  public static Optional<String> controlName(int octet) {
    if (octet < CONTROL_NAMES.length) {
      return Optional.of(CONTROL_NAMES[octet]);
    }
    return octet == DELETE ? Optional.of("DEL") : Optional.empty();
  }

  /// The name of the control that a character is the picture of; nothing for any other character.
  public static Optional<String> pictureName(char shown) {
    return shown == DELETE_PICTURE.charAt(0)
        ? controlName(DELETE)
        : Optional.of(shown - CONTROL_PICTURES)
            .filter(octet -> octet >= 0 && octet < CONTROL_NAMES.length)
            .flatMap(Visible::controlName);
  }

  /// Whether spaces in a leaf are to be dots: of all whitespace only the one space behind a colon
  /// is where everybody expects it.
  ///
  /// @param before the role of the leaf before it
  public static boolean dotted(Node leaf, Role before) {
    return switch (leaf.role()) {
      case BWS, OBS_FOLD, UNPARSED -> true;
      case OWS -> before != Role.COLON || leaf.span().length() > 1;
      default -> false;
    };
  }

  /// Whether octets are easier to read like this than as a dump.
  public static boolean isText(Octets octets) {
    int odd = 0;
    boolean utf8 = octets.utf8().isPresent();
    for (int i = 0; i < octets.size(); i++) {
      int octet = octets.at(i);
      boolean control = octet < 0x20 && octet != '\r' && octet != '\n' && octet != '\t';
      odd += control || octet == DELETE || octet > DELETE && !utf8 ? 1 : 0;
    }
    return odd * 100 <= octets.size() * TEXT_LIMIT_PERCENT;
  }
}
