package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.HeldOctets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A connection and what happened on it.
///
/// @param connection who talks to whom
/// @param received the octets that came
/// @param sent the octets that went
/// @param events what happened: the first and the last where there were too many to keep
/// @param eventCount how many events there were in all
/// @param exchanges the exchanges that are still held, oldest first
/// @param exchangeCount how many exchanges there were in all
/// @param links where more is to be found, by what it is
public record ConnectionModel(
    @JsonUnwrapped ConnectionHeadModel connection,
    OctetsModel received,
    OctetsModel sent,
    List<EventModel> events,
    long eventCount,
    List<ExchangeSummary> exchanges,
    long exchangeCount,
    Map<String, String> links) {

  /// The octets of one direction.
  ///
  /// @param total how many passed
  /// @param held which of them are still held
  public record OctetsModel(long total, List<RangeModel> held) {

    static OctetsModel of(HeldOctets octets) {
      return new OctetsModel(
          octets.total(),
          octets.ranges().stream().map(r -> new RangeModel(r.start(), r.end())).toList());
    }
  }

  /// A run of octets.
  ///
  /// @param start the offset of the first
  /// @param end the offset after the last
  public record RangeModel(long start, long end) {}

  /// Something that happened.
  ///
  /// @param event what, named after the socket call that showed it
  /// @param nanos when, in nanoseconds after the connection was accepted
  /// @param octets how many octets went
  /// @param offset where they stand in their direction of the connection
  public record EventModel(String event, long nanos, long octets, long offset) {

    static EventModel of(ConnectionEvent event) {
      return new EventModel(event.kind().word(), event.nanos(), event.octets(), event.offset());
    }
  }

  /// The model of a connection.
  ///
  /// @param exchanges the summaries of its exchanges
  public static ConnectionModel of(ConnectionRecording recording, List<ExchangeSummary> exchanges) {
    Connection connection = recording.connection();
    return new ConnectionModel(
        ConnectionHeadModel.of(connection.head()),
        OctetsModel.of(recording.received()),
        OctetsModel.of(recording.sent()),
        connection.events().stream().map(EventModel::of).toList(),
        connection.eventCount(),
        exchanges,
        connection.exchangeCount(),
        links(connection.head().id()));
  }

  private static Map<String, String> links(String id) {
    String self = "/connections/" + id;
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", self);
    links.put("received", self + "/received");
    links.put("sent", self + "/sent");
    links.put("diagram", self + "/diagram");
    links.put("layers", self + "/layers");
    return links;
  }
}
