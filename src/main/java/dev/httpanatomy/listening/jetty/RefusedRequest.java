package dev.httpanatomy.listening.jetty;

import java.util.Optional;

/// A request that the HTTP server refused before any handler saw it.
///
/// @param exchangeId its exchange, where the connection is tapped
/// @param status the status-code of the answer
/// @param reason what the server objected to, in its own words
public record RefusedRequest(Optional<String> exchangeId, int status, String reason) {

  /// What is answered.
  ///
  /// @param contentType the Content-Type
  /// @param content the octets
  public record Answer(String contentType, byte[] content) {}
}
