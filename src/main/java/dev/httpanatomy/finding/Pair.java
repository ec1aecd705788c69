package dev.httpanatomy.finding;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Role;
import java.util.List;

/// A request and a response to it, both with a whole header section.
///
/// @param request what was asked
/// @param response an answer to it: an interim one (RFC 9110 §15.2) or the final one
public record Pair(Dissection request, Dissection response) {

  private static final int SWITCHING_PROTOCOLS = 101;

  /// Whether there is enough of both to hold one against the other.
  public static boolean isPossible(Dissection request, Dissection response) {
    return request.isMessage()
        && response.isMessage()
        && request.framing().isPresent()
        && response.framing().isPresent()
        && request.inStartLine(Role.METHOD).isPresent()
        && response
            .inStartLine(Role.STATUS_CODE)
            .map(response::text)
            .filter(code -> code.matches("[1-9][0-9]{2}"))
            .isPresent();
  }

  /// The method, empty where there is none.
  public String method() {
    return request.inStartLine(Role.METHOD).map(request::text).orElse("");
  }

  /// Whether the request only asks to see something.
  public boolean isGetOrHead() {
    return method().equals("GET") || method().equals("HEAD");
  }

  /// The status-code, 0 where there is none.
  public int status() {
    return response
        .inStartLine(Role.STATUS_CODE)
        .map(code -> Integer.parseInt(response.text(code)))
        .orElse(0);
  }

  /// Whether the response is the last one to the request.
  public boolean isFinal() {
    return status() >= 200 || status() == SWITCHING_PROTOCOLS;
  }

  /// Whether the request has a field of one of these names.
  public boolean asks(String... names) {
    return List.of(names).stream().anyMatch(name -> !request.fieldLines(name).isEmpty());
  }
}
