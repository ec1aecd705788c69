package dev.httpanatomy.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.wire.Octets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Writes the parts of an HTTP/1.1 response, RFC 9112.
final class ResponseOctets {

  /// RFC 9110 §10.1.1.
  static final Octets CONTINUE = Octets.latin1("HTTP/1.1 100 Continue\r\n\r\n");

  /// RFC 9110 §15.6.4: the recording of the request is dropped, so there is nothing to show.
  static final Octets NOT_HELD =
      Octets.latin1(
          "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: 76\r\n"
              + "Connection: close\r\n\r\n"
              + "The recording of this request was dropped for newer ones. Please try again.\n");

  /// RFC 9110 §5.6.7.
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ResponseOctets() {}

  /// RFC 9110 §15.6.4: there is not enough memory to take the request apart.
  ///
  /// @param link what makes of a path here a link
  static Octets noRoom(Instant now, String exchangeId, Function<String, String> link) {
    String describedBy = link.apply("/exchanges/" + exchangeId);
    String content =
        "There is not enough memory now to take this request apart. Its octets are at\n"
            + describedBy
            + "/request\n";
    StringBuilder response = new StringBuilder("HTTP/1.1 503 Service Unavailable\r\n");
    field(response, "Date", IMF_FIXDATE.format(now));
    field(response, "Content-Type", "text/plain");
    field(response, "Content-Length", Integer.toString(content.length()));
    field(response, "Cache-Control", "no-store");
    field(response, "Retry-After", "2");
    describe(response, exchangeId, describedBy);
    field(response, "Connection", "close");
    return Octets.latin1(response.append("\r\n").append(content).toString());
  }

  /// The status-line and the header section.
  ///
  /// @param mediaType what the content is
  /// @param language which language it is in
  /// @param exchangeId which exchange it answers
  /// @param describedBy where that is described
  static Octets head(
      Verdict verdict,
      String mediaType,
      String language,
      Instant now,
      String exchangeId,
      String describedBy) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ");
    head.append(verdict.status().code).append(' ').append(verdict.status().reason).append("\r\n");
    field(head, "Date", IMF_FIXDATE.format(now));
    field(head, "Content-Type", mediaType);
    field(head, "Content-Language", language);
    field(head, "Vary", "Accept, Accept-Language");
    field(head, "Cache-Control", "no-store");
    field(head, "X-Content-Type-Options", "nosniff");
    describe(head, exchangeId, describedBy);
    if (verdict.chunked()) {
      field(head, "Transfer-Encoding", "chunked");
    }
    if (verdict.close()) {
      field(head, "Connection", "close");
    }
    return Octets.latin1(head.append("\r\n").toString());
  }

  /// The whole content, as one chunk and the last where it is chunked, RFC 9112 §7.1.
  static Octets content(Verdict verdict, String text) {
    Octets content = Octets.wrap(text.getBytes(UTF_8));
    if (!verdict.chunked()) {
      return content;
    }
    Octets size = Octets.latin1(Integer.toHexString(content.size()) + "\r\n");
    return Octets.concat(List.of(size, content, Octets.latin1("\r\n0\r\n\r\n")));
  }

  private static void describe(StringBuilder head, String exchangeId, String describedBy) {
    field(head, "Exchange-Id", exchangeId);
    field(head, "Link", "<" + describedBy + ">; rel=\"describedby\"");
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
