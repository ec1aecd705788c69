package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.wire.Octets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What the framing of a message needs to know of its first line.
///
/// @param form what kind of line it is
/// @param method the method, of a request
/// @param statusCode the status-code of a response, or -1
public record StartLine(Form form, RequestMethod method, int statusCode) {

  /// Kinds of first lines.
  public enum Form {
    /// RFC 9112 §3.
    REQUEST_LINE,
    /// A request-line of HTTP/0.9, which has no version and nothing after it, RFC 1945 §5.
    SIMPLE_REQUEST,
    /// RFC 9112 §4.
    STATUS_LINE,
    /// How an HTTP/2 client begins, RFC 9113 §3.4.
    HTTP2_PREFACE,
    /// None that begins an HTTP/1 message.
    NO_START_LINE
  }

  /// None was seen yet.
  public static final StartLine NONE = of(Form.NO_START_LINE);

  /// How nearly every request-line ends.
  private static final Octets COMMON_END = Octets.latin1(" HTTP/1.1\r\n");

  private static final Map<RequestMethod, StartLine> COMMON = common();

  private static final Octets PREFACE_LINE = Octets.latin1("PRI * HTTP/2.0\r\n");

  /// Whether a message of this kind can begin with this octet. An empty line may come first.
  public static boolean mayBeginWith(int octet, MessageKind kind) {
    return octet == '\r'
        || octet == '\n'
        || (kind == MessageKind.RESPONSE
            ? octet == 'H' || octet == 'h'
            : Grammar.isTchar(octet) || Grammar.isWhitespace(octet));
  }

  /// Reads a first line.
  ///
  /// @param line the line and what ends it
  /// @param kind the kind of message
  /// @param whole whether the line has its end; if not, it is judged by what it may become
  public static StartLine of(Octets line, MessageKind kind, boolean whole) {
    if (kind == MessageKind.RESPONSE) {
      return StatusLine.mayBegin(line, whole)
          ? new StartLine(Form.STATUS_LINE, RequestMethod.OTHER, StatusLine.statusCode(line))
          : NONE;
    }
    int end = line.size() - COMMON_END.size();
    if (end > 0 && line.endsWith(COMMON_END) && !Grammar.isWhitespace(line.at(0))) {
      // On the hot path: what ends so is a request-line, whatever stands in it.
      return Objects.requireNonNull(COMMON.get(RequestLine.firstWord(line)));
    }
    if (line.equals(PREFACE_LINE)) {
      return of(Form.HTTP2_PREFACE);
    }
    RequestLine parts = RequestLine.of(line, 0, line.size());
    Form form = parts.form(line, whole);
    return form == Form.NO_START_LINE ? NONE : new StartLine(form, parts.requestMethod(line), -1);
  }

  private static Map<RequestMethod, StartLine> common() {
    Map<RequestMethod, StartLine> common = new EnumMap<>(RequestMethod.class);
    for (RequestMethod method : RequestMethod.values()) {
      common.put(method, new StartLine(Form.REQUEST_LINE, method, -1));
    }
    return common;
  }

  private static StartLine of(Form form) {
    return new StartLine(form, RequestMethod.OTHER, -1);
  }
}
