package dev.httpanatomy.rendering;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A line of the reference, as our own dissection reads it.
///
/// @param line the line without its line end
/// @param parts its parts, each before its own parts; delimiters are left out
public record TakenApart(String line, List<Part> parts) {

  private static final Set<Role> DELIMITERS =
      EnumSet.of(
          Role.SP,
          Role.OWS,
          Role.BWS,
          Role.RWS,
          Role.CRLF,
          Role.COLON,
          Role.SEMICOLON,
          Role.COMMA,
          Role.EQUALS_SIGN,
          Role.SLASH,
          Role.HYPHEN,
          Role.DQUOTE,
          Role.QUESTION_MARK,
          Role.DOUBLE_SLASH,
          Role.AT_SIGN,
          Role.NUMBER_SIGN,
          Role.LEFT_PARENTHESIS,
          Role.RIGHT_PARENTHESIS,
          Role.LEFT_ANGLE,
          Role.RIGHT_ANGLE);

  public TakenApart {
    parts = List.copyOf(parts);
  }

  /// A part of the line.
  ///
  /// @param depth how many parts it is in
  /// @param role what it is, as the grammar names it
  /// @param text its octets
  /// @param meaning the words on the role, in the reader's language
  public record Part(int depth, String role, String text, String meaning) {}

  /// A field-line of a request, or of a response.
  public static TakenApart fieldLine(String line, boolean ofResponse, Words words) {
    String head = ofResponse ? "HTTP/1.1 200 OK\r\n" : "GET / HTTP/1.1\r\n";
    Dissection message = dissect(head + line + "\r\n\r\n", ofResponse);
    return of(line, message, message.root().child(Role.FIELD_LINE).orElseThrow(), words);
  }

  /// A request-line.
  public static TakenApart requestLine(String line, Words words) {
    return startLine(line, dissect(line + "\r\n\r\n", false), words);
  }

  /// A status-line.
  public static TakenApart statusLine(String line, Words words) {
    return startLine(line, dissect(line + "\r\n\r\n", true), words);
  }

  private static TakenApart startLine(String line, Dissection message, Words words) {
    return of(line, message, message.startLine().orElseThrow(), words);
  }

  private static Dissection dissect(String message, boolean ofResponse) {
    Octets octets = Octets.latin1(message);
    return ofResponse
        ? Http1Dissector.responses(octets, RequestMethod.OTHER).getFirst()
        : Http1Dissector.requests(octets).getFirst();
  }

  private static TakenApart of(String line, Dissection message, Node node, Words words) {
    List<Part> parts = new ArrayList<>();
    node.children().forEach(child -> collect(parts, 0, message, child, words));
    return new TakenApart(line, parts);
  }

  private static void collect(
      List<Part> parts, int depth, Dissection message, Node node, Words words) {
    if (DELIMITERS.contains(node.role())) {
      return;
    }
    String role = node.role().grammarName();
    parts.add(new Part(depth, role, message.text(node), words.role(role).orElse("")));
    node.children().forEach(child -> collect(parts, depth + 1, message, child, words));
  }
}
