package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.wire.Octets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One value without parameters, RFC 9651 §3.3.
///
/// ```abnf
/// bare-item = sf-integer / sf-decimal / sf-string / sf-token / sf-binary / sf-boolean / sf-date /
///             sf-displaystring
/// ```
///
/// The window is as long as the item, so each kind is one leaf that must fill it.
final class BareItem implements FieldGrammar {

  static final FieldGrammar GRAMMAR = new BareItem();

  /// A kind of item: how it is written, and what is expected where it isn't.
  private enum Kind {
    DECIMAL(Role.SF_DECIMAL, "-?[0-9]{1,12}\\.[0-9]{1,3}", "1*12DIGIT \".\" 1*3DIGIT"),
    INTEGER(Role.SF_INTEGER, "-?[0-9]{1,15}", "[\"-\"] 1*15DIGIT"),
    STRING(
        Role.SF_STRING,
        "\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+\"",
        "DQUOTE *( unescaped / \"\\\" ( DQUOTE / \"\\\" ) ) DQUOTE"),
    TOKEN(
        Role.SF_TOKEN,
        "[A-Za-z*][!#$%&'*+\\-.^_`|~0-9A-Za-z:/]*+",
        "( ALPHA / \"*\" ) *( tchar / \":\" / \"/\" )"),
    BINARY(Role.SF_BINARY, ":[A-Za-z0-9+/]*+=*:", "\":\" *( base64 ) \":\""),
    BOOLEAN(Role.SF_BOOLEAN, "\\?[01]", "\"?\" ( \"0\" / \"1\" )"),
    DATE(Role.SF_DATE, "@-?[0-9]{1,15}", "\"@\" sf-integer"),
    DISPLAY_STRING(
        Role.SF_DISPLAYSTRING,
        "%\"(?:[ !#-$&-~]|%[0-9a-f]{2})*+\"",
        "\"%\" DQUOTE *( unescaped / \"%\" 2lc-hexdig ) DQUOTE");

    private final Role role;
    private final Pattern pattern;
    private final String expected;

    Kind(Role role, String pattern, String expected) {
      this.role = role;
      this.pattern = Pattern.compile(pattern);
      this.expected = expected;
    }
  }

  @Override
  public void lay(Parts parts) {
    if (!parts.hasMore()) {
      parts.missing("bare-item");
      return;
    }
    Kind kind = kind(parts);
    if (kind == null) {
      parts.missing("bare-item");
    } else if (!kind.pattern.matcher(parts.text(parts.end())).matches()) {
      parts.missing(kind.expected);
    } else if (kind == Kind.DISPLAY_STRING && !isUtf8(parts)) {
      parts.missing("percent-encoded UTF-8");
    } else {
      parts.leaf(kind.role, parts.end());
    }
  }

  /// Whether what stands between the quotes of a Display String is UTF-8, RFC 9651 §4.2.10.
  private static boolean isUtf8(Parts parts) {
    Octets content = parts.octets().slice(parts.at() + 2, parts.end() - 1);
    return PctEncoded.decode(content).utf8().isPresent();
  }

  /// The first octet tells the kind, RFC 9651 §4.2.3.1.
  private static @Nullable Kind kind(Parts parts) {
    int octet = parts.peek();
    return switch (octet) {
      case '"' -> Kind.STRING;
      case ':' -> Kind.BINARY;
      case '?' -> Kind.BOOLEAN;
      case '@' -> Kind.DATE;
      case '%' -> Kind.DISPLAY_STRING;
      case '*' -> Kind.TOKEN;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          parts.find('.', Delimiting.EVERYWHERE) < parts.end() ? Kind.DECIMAL : Kind.INTEGER;
      default -> octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' ? Kind.TOKEN : null;
    };
  }
}
