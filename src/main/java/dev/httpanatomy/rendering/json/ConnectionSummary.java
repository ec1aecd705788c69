package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.httpanatomy.recording.Connection;

/// A connection in a list.
///
/// @param connection who talks to whom
/// @param received how many octets came
/// @param sent how many octets went
/// @param events how many events there were
/// @param exchanges how many exchanges there were
public record ConnectionSummary(
    @JsonUnwrapped ConnectionHeadModel connection,
    long received,
    long sent,
    long events,
    long exchanges) {

  /// The summary of a connection.
  public static ConnectionSummary of(Connection connection) {
    return new ConnectionSummary(
        ConnectionHeadModel.of(connection.head()),
        connection.received(),
        connection.sent(),
        connection.eventCount(),
        connection.exchangeCount());
  }
}
