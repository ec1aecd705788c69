package dev.httpanatomy.httpbin.extra;

import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.Reply;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields of a response that a client may choose.
final class ChosenField {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /// They say where a message or the connection ends, which is not the client's to say, or send a
  /// browser away, or away with what it holds.
  private static final Set<String> FORBIDDEN =
      Set.of(
          "clear-site-data",
          "connection",
          "content-length",
          "keep-alive",
          "proxy-connection",
          "refresh",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private ChosenField() {}

  /// @throws HttpbinError 400 if it may not be chosen
  static Reply.Field of(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw HttpbinError.of(400, "the name of a field is a token (RFC 9110 §5.6.2)");
    } else if (FORBIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
      throw HttpbinError.of(400, "the field " + name + " can't be chosen");
    } else if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F)) {
      throw HttpbinError.of(400, "the field " + name + " can't have that value");
    }
    return new Reply.Field(name, value);
  }
}
