package dev.httpanatomy.httpbin;

import dev.httpanatomy.access.ListingAccess;
import java.util.Locale;
import java.util.Set;

/// The fields of a response that a client may choose.
public final class ChosenField {

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

  /// The field-line.
  ///
  /// @throws HttpbinError 400 if it may not be chosen, or is none
  public static Reply.Field of(String name, String value) {
    String known = name.toLowerCase(Locale.ROOT);
    if (!FieldSyntax.isToken(name)) {
      throw HttpbinError.of(400, "the name of a field is a token (RFC 9110 §5.6.2)");
    } else if (FORBIDDEN.contains(known) || isOurCookie(known, value)) {
      throw HttpbinError.of(400, "the field " + name + " can't be chosen");
    } else if (!FieldSyntax.canBeValue(value)) {
      throw HttpbinError.of(400, "the field " + name + " can't have that value");
    }
    return new Reply.Field(name, value);
  }

  /// The cookie that opens captures is for nobody else to set.
  private static boolean isOurCookie(String name, String value) {
    return name.equals("set-cookie") && value.strip().startsWith(ListingAccess.COOKIE);
  }
}
