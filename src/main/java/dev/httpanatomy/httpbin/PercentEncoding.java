package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/// Percent encoding, RFC 3986 §2.1, read leniently and written as Python's libraries write it.
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~";
  private static final String IN_PATH = "!$&'()*+,/:;=@%";
  private static final int ASCII = 0x80;

  private PercentEncoding() {}

  /// The octets that a text stands for; a percent sign without two digits stands for itself.
  ///
  /// @param text each character an octet
  static byte[] decode(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && isPair(text, i + 1)) {
        octets.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else {
        octets.write(c);
      }
    }
    return octets.toByteArray();
  }

  /// A path and a query as an IRI, RFC 3987: non-ASCII characters stand for themselves.
  static String iri(String path, String query) {
    String iri = readable(quote(new String(decode(path), UTF_8).getBytes(UTF_8), IN_PATH));
    String quoted = quote(query.getBytes(ISO_8859_1), IN_PATH + "?");
    return query.isEmpty() ? iri : iri + "?" + readable(quoted);
  }

  private static String quote(byte[] octets, String safe) {
    StringBuilder quoted = new StringBuilder(octets.length);
    for (byte octet : octets) {
      char c = (char) Byte.toUnsignedInt(octet);
      boolean plain =
          c < ASCII
              && (Character.isLetterOrDigit(c)
                  || UNRESERVED.indexOf(c) >= 0
                  || safe.indexOf(c) >= 0);
      quoted.append(plain ? c : "%" + HEX.toHexDigits(octet));
    }
    return quoted.toString();
  }

  /// Shows runs of encoded non-ASCII octets as the characters that they are, if they are UTF-8.
  private static String readable(String quoted) {
    StringBuilder readable = new StringBuilder(quoted.length());
    int at = 0;
    while (at < quoted.length()) {
      int end = at;
      while (end < quoted.length()
          && quoted.charAt(end) == '%'
          && isPair(quoted, end + 1)
          && HexFormat.fromHexDigits(quoted, end + 1, end + 3) >= ASCII) {
        end += 3;
      }
      if (end == at) {
        readable.append(quoted.charAt(at++));
      } else {
        String run = quoted.substring(at, end);
        readable.append(utf8(decode(run), run));
        at = end;
      }
    }
    return readable.toString();
  }

  private static String utf8(byte[] octets, String otherwise) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException notUtf8) {
      return otherwise;
    }
  }

  private static boolean isPair(String text, int at) {
    return at + 2 <= text.length()
        && HexFormat.isHexDigit(text.charAt(at))
        && HexFormat.isHexDigit(text.charAt(at + 1));
  }
}
