package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.access.ListingAccess;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cookies as the dialects read and write them, RFC 6265 §4.1.1 and §5.4.
///
/// What a cookie can't hold is put in quotes by httpbin, with backslashes and octal digits, as
/// Python does; it reads such values back, and leaves the quotes around any other.
public final class Cookies {

  private static final String NO_NAME = "()<>@,;:\\\"/[]?={}";
  private static final int OCTAL = 8;

  private Cookies() {}

  /// The cookies of a request by name, but for the one that opens captures. Of those with the same
  /// name httpbin shows the first and go-httpbin the last.
  public static Map<String, String> of(HttpbinRequest request) {
    Map<String, String> cookies = new LinkedHashMap<>();
    boolean go = request.dialect().isGo();
    if (request.canonicalFields().get("Cookie") instanceof List<?> lines) {
      for (Object line : lines) {
        for (String pair : line.toString().split(";")) {
          int equals = pair.indexOf('=');
          String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
          String value = equals < 0 ? "" : pair.substring(equals + 1).strip();
          if (go && isName(name)) {
            cookies.put(name, isQuoted(value) ? value.substring(1, value.length() - 1) : value);
          } else if (!go && !name.isEmpty()) {
            cookies.putIfAbsent(name, unquoted(value));
          }
        }
      }
    }
    return cookies;
  }

  /// The name and the value, as `Set-Cookie` begins with them.
  ///
  /// @throws HttpbinError 400, if no cookie can have that name, or in go-httpbin's dialect that
  ///   value
  public static String pair(String name, String value, Dialect dialect) {
    if (!isName(name)) {
      throw HttpbinError.of(400, "the name of a cookie is a token");
    } else if (name.equals(ListingAccess.COOKIE)) {
      throw HttpbinError.of(400, "the cookie " + name + " is not for httpbin to change");
    } else if (!dialect.isGo()) {
      return name + "=" + quoted(value);
    } else if (value.chars().allMatch(c -> isPlain(c) || c == ' ' || c == ',')) {
      boolean quotes = value.chars().anyMatch(c -> !isPlain(c));
      return name + "=" + (quotes ? '"' + value + '"' : value);
    }
    throw HttpbinError.of(400, "no cookie can have that value");
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c > ' ' && c < 0x7F && NO_NAME.indexOf(c) < 0);
  }

  /// Whether it is a cookie-octet.
  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
  }

  private static boolean isQuoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
  }

  private static String quoted(String value) {
    if (value.chars().allMatch(Cookies::isPlain)) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (byte octet : value.getBytes(UTF_8)) {
      char c = (char) Byte.toUnsignedInt(octet);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (isPlain(c) || c == ' ') {
        quoted.append(c);
      } else {
        quoted.append("\\%03o".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }

  /// What [#quoted] made it of.
  private static String unquoted(String value) {
    String inner = isQuoted(value) ? value.substring(1, value.length() - 1) : "";
    if (inner.chars().allMatch(Cookies::isPlain)) {
      return value;
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < inner.length(); ) {
      Integer octal = inner.charAt(i) == '\\' ? octal(inner, i + 1) : null;
      if (octal != null) {
        octets.write(octal);
        i += 4;
      } else {
        i += inner.charAt(i) == '\\' && i + 1 < inner.length() ? 1 : 0;
        int character = inner.codePointAt(i);
        octets.writeBytes(Character.toString(character).getBytes(UTF_8));
        i += Character.charCount(character);
      }
    }
    return octets.toString(UTF_8);
  }

  private static @Nullable Integer octal(String text, int at) {
    String digits = text.substring(at, Math.min(at + 3, text.length()));
    return digits.matches("[0-3][0-7]{2}") ? Integer.valueOf(digits, OCTAL) : null;
  }
}
