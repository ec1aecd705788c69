package dev.httpanatomy.finding.field;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands between two commas of a field-value, RFC 9110 §5.6.1.
///
/// @param text one character an octet, without the whitespace around it; perhaps empty
/// @param at where it stands; where it is empty, a comma next to it, or else all of the field
public record ListMember(String text, Span at) {

  private static final Pattern REFUSED =
      Pattern.compile(";[ \\t]*[qQ]=0(?:\\.0{0,3})?[ \\t]*(?:;|$)");
  private static final String WHITESPACE = " \t\r\n";

  /// The members of all field-lines with this name, in order; no empty ones.
  public static List<ListMember> all(Dissection message, String name) {
    return message.fieldLines(name).stream()
        .flatMap(line -> of(message, line).stream())
        .filter(member -> !member.text.isEmpty())
        .toList();
  }

  /// The members' tokens, see [#token()].
  public static List<String> tokens(Dissection message, String name) {
    return all(message, name).stream().map(ListMember::token).toList();
  }

  /// What stands before the first semicolon, in small letters.
  public String token() {
    int semicolon = text.indexOf(';');
    return (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /// Whether its weight is zero, so that it names what is not acceptable (RFC 9110 §12.4.2).
  public boolean isRefused() {
    return REFUSED.matcher(text).find();
  }

  /// The members in the value of a field-line, empty ones too; at least one.
  public static List<ListMember> of(Dissection message, Node fieldLine) {
    Optional<Node> value = fieldLine.child(Role.FIELD_VALUE);
    if (value.isEmpty()) {
      return List.of(new ListMember("", fieldLine.span()));
    }
    String text = message.text(value.get());
    List<ListMember> members = new ArrayList<>();
    int start = 0;
    int comma = text.indexOf(',');
    while (comma >= 0) {
      members.add(cut(text, start, comma, value.get().span()));
      start = comma + 1;
      comma = text.indexOf(',', start);
    }
    members.add(cut(text, start, text.length(), value.get().span()));
    return members;
  }

  private static ListMember cut(String text, int from, int to, Span value) {
    int start = from;
    int end = to;
    while (start < end && WHITESPACE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && WHITESPACE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      return new ListMember(
          text.substring(start, end), new Span(value.start() + start, value.start() + end));
    }
    if (from == 0 && to == text.length()) {
      return new ListMember("", value);
    }
    int comma = to < text.length() ? to : from - 1;
    return new ListMember("", new Span(value.start() + comma, value.start() + comma + 1));
  }
}
