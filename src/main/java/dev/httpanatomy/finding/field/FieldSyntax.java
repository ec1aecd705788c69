package dev.httpanatomy.finding.field;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.finding.Rule;
import java.util.regex.Pattern;

/// Which rule says best what is wrong with a value that its field's grammar does not allow.
public final class FieldSyntax {

  private static final Pattern ZONE =
      Pattern.compile(".*:[0-9]{2} ([A-Za-z]{1,5}|[+-][0-9]{2}:?[0-9]{2})( \\([A-Za-z]+\\))?");

  /// `.5`, of which everybody knows what it means.
  private static final Pattern SHORT_WEIGHT = Pattern.compile("\\.[0-9]{1,3}");

  private FieldSyntax() {}

  /// The rule about a deviation of the kind `invalid-field-syntax`.
  ///
  /// @param otherwise the rule about all for which there is none of their own
  public static Rule ruleOf(Dissection message, Deviation deviation, Rule otherwise) {
    String expected = deviation.expected().pattern();
    String found = message.octets().slice(deviation.at()).latin1();
    if (expected.startsWith("qvalue")) {
      return SHORT_WEIGHT.matcher(found).matches()
          ? Negotiation.SHORT_WEIGHT
          : Negotiation.INVALID_WEIGHT;
    }
    return switch (expected) {
      case "HTTP-date" ->
          ZONE.matcher(found).matches() && !found.endsWith("GMT")
              ? HttpDates.OTHER_ZONE
              : HttpDates.INVALID;
      case "DQUOTE *etagc DQUOTE" ->
          found.indexOf('"') < 0 ? EntityTags.UNQUOTED : EntityTags.INVALID;
      case "etagc" -> EntityTags.INVALID;
      case "\"/*\"" -> Negotiation.ASTERISK;
      default -> otherwise;
    };
  }
}
