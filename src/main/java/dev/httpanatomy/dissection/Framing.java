package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.http1.Grammar;
import java.util.List;

/// Where a message ends, and why there: RFC 9112 §6.3, "Message Body Length".
///
/// @param kind how the end is found
/// @param length octets of the message-body for [Kind#CONTENT_LENGTH], else 0
/// @param reason which of the section's cases applied
public record Framing(Kind kind, long length, Reason reason) {

  /// How a recipient finds the end of a message.
  public enum Kind {
    /// There is no message-body.
    NONE,
    /// The message-body is as long as Content-Length says.
    CONTENT_LENGTH,
    /// The chunked coding says it.
    CHUNKED,
    /// The message goes on until the connection closes.
    UNTIL_CLOSE,
    /// What follows is no HTTP/1 any more.
    TUNNEL
  }

  /// The case of RFC 9112 §6.3 that applied, in words.
  public enum Reason {
    NO_FRAMING_FIELD_IN_REQUEST("no Content-Length and no Transfer-Encoding: no message-body"),
    NO_FRAMING_FIELD_IN_RESPONSE(
        "no Content-Length and no Transfer-Encoding: the response ends when the connection closes"),
    RESPONSE_TO_HEAD("a response to HEAD has no message-body, whatever its fields say"),
    INTERIM_RESPONSE("a 1xx response has no message-body"),
    STATUS_WITHOUT_CONTENT("a 204 or 304 response has no message-body"),
    SWITCHING_PROTOCOLS("after 101 the connection speaks another protocol"),
    CONNECT_SUCCEEDED("after a 2xx response to CONNECT the connection is a tunnel"),
    CONTENT_LENGTH("Content-Length gives the length"),
    CHUNKED("Transfer-Encoding ends with chunked: the chunks tell where the end is"),
    CHUNKED_OVER_CONTENT_LENGTH(
        "both Transfer-Encoding and Content-Length: Transfer-Encoding overrides"),
    INVALID_CONTENT_LENGTH(
        "Content-Length is no single number: the end can't be known, all that follows is taken"),
    NOT_CHUNKED_LAST_IN_REQUEST(
        "the last transfer coding of a request is not chunked: the end can't be known, all that"
            + " follows is taken"),
    NOT_CHUNKED_LAST_IN_RESPONSE(
        "the last transfer coding is not chunked: the response ends when the connection closes"),
    SIMPLE_REQUEST("HTTP/0.9 has a request-line and nothing else");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /// One sentence for a reader.
    public String words() {
      return words;
    }
  }

  /// The framing of an HTTP/0.9 request.
  static final Framing SIMPLE_REQUEST = none(Reason.SIMPLE_REQUEST);

  private static final Framing EMPTY_REQUEST = none(Reason.NO_FRAMING_FIELD_IN_REQUEST);
  private static final String CHUNKED_CODING = "chunked";

  /// The framing of a request.
  ///
  /// @param contentLengths the values of all Content-Length lines, in order
  /// @param transferEncodings the values of all Transfer-Encoding lines, in order
  static Framing ofRequest(List<String> contentLengths, List<String> transferEncodings) {
    if (!transferEncodings.isEmpty()) {
      return endsWithChunked(transferEncodings)
          ? chunked(contentLengths)
          : untilClose(Reason.NOT_CHUNKED_LAST_IN_REQUEST);
    }
    return contentLengths.isEmpty() ? EMPTY_REQUEST : ofContentLength(contentLengths);
  }

  /// The framing of a response.
  ///
  /// @param status the status-code, or -1 if it can't be read
  /// @param method the method of the request that is answered
  /// @param contentLengths the values of all Content-Length lines, in order
  /// @param transferEncodings the values of all Transfer-Encoding lines, in order
  static Framing ofResponse(
      int status,
      RequestMethod method,
      List<String> contentLengths,
      List<String> transferEncodings) {
    if (status == 101) {
      return new Framing(Kind.TUNNEL, 0, Reason.SWITCHING_PROTOCOLS);
    } else if (status >= 100 && status < 200) {
      return none(Reason.INTERIM_RESPONSE);
    } else if (method == RequestMethod.CONNECT && status >= 200 && status < 300) {
      return new Framing(Kind.TUNNEL, 0, Reason.CONNECT_SUCCEEDED); // also of 204
    } else if (status == 204 || status == 304) {
      return none(Reason.STATUS_WITHOUT_CONTENT);
    } else if (method == RequestMethod.HEAD) {
      return none(Reason.RESPONSE_TO_HEAD);
    } else if (!transferEncodings.isEmpty()) {
      return endsWithChunked(transferEncodings)
          ? chunked(contentLengths)
          : untilClose(Reason.NOT_CHUNKED_LAST_IN_RESPONSE);
    }
    return contentLengths.isEmpty()
        ? untilClose(Reason.NO_FRAMING_FIELD_IN_RESPONSE)
        : ofContentLength(contentLengths);
  }

  private static Framing none(Reason reason) {
    return new Framing(Kind.NONE, 0, reason);
  }

  private static Framing untilClose(Reason reason) {
    return new Framing(Kind.UNTIL_CLOSE, 0, reason);
  }

  private static Framing chunked(List<String> contentLengths) {
    return new Framing(
        Kind.CHUNKED,
        0,
        contentLengths.isEmpty() ? Reason.CHUNKED : Reason.CHUNKED_OVER_CONTENT_LENGTH);
  }

  /// RFC 9112 §6.3 item 5: a list of the same valid number may be taken as that number.
  private static Framing ofContentLength(List<String> values) {
    if (values.size() == 1) {
      long only = number(values.getFirst());
      if (only >= 0) {
        return ofContentLength(only);
      }
    }
    long length = -1;
    for (String value : values) {
      for (String member : value.split(",", -1)) {
        long number = number(Grammar.trim(member));
        if (number < 0 || length >= 0 && number != length) {
          return untilClose(Reason.INVALID_CONTENT_LENGTH);
        }
        length = number;
      }
    }
    return ofContentLength(length);
  }

  private static Framing ofContentLength(long length) {
    return new Framing(Kind.CONTENT_LENGTH, length, Reason.CONTENT_LENGTH);
  }

  /// @return -1 where it is none, or too large
  private static long number(String digits) {
    if (digits.isEmpty()) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /// Empty members of the list don't count, RFC 9110 §5.6.1.2.
  private static boolean endsWithChunked(List<String> values) {
    if (values.size() == 1 && values.getFirst().equalsIgnoreCase(CHUNKED_CODING)) {
      return true;
    }
    String last = "";
    for (String member : String.join(",", values).split(",")) {
      String coding = Grammar.trim(member);
      last = coding.isEmpty() ? last : coding;
    }
    return last.equalsIgnoreCase(CHUNKED_CODING);
  }
}
