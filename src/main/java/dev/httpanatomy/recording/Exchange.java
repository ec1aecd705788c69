package dev.httpanatomy.recording;

import java.time.Instant;
import java.util.Optional;

/// A request and what answered it.
///
/// Octets that are no HTTP are a request as well, so that nothing is lost.
///
/// @param id its capability: whoever holds it may read the exchange
/// @param connection what carried it
/// @param index which one on its connection it is, from 0
/// @param at when its first octet passed
/// @param reads how many reads brought octets of the request
/// @param writes how many writes took octets of the response
/// @param request what came
/// @param response what went
/// @param timings when
/// @param open whether more of it may still come
/// @param forwarded for whom it is, where a trusted proxy says so
public record Exchange(
    String id,
    Connection.Head connection,
    long index,
    Instant at,
    int reads,
    int writes,
    RecordedMessage request,
    RecordedMessage response,
    Timings timings,
    boolean open,
    Optional<Forwarded> forwarded) {

  /// An exchange of which no proxy says anything.
  public Exchange(
      String id,
      Connection.Head connection,
      long index,
      Instant at,
      int reads,
      int writes,
      RecordedMessage request,
      RecordedMessage response,
      Timings timings,
      boolean open) {
    this(
        id,
        connection,
        index,
        at,
        reads,
        writes,
        request,
        response,
        timings,
        open,
        Optional.empty());
  }

  /// The same exchange with another response.
  public Exchange withResponse(RecordedMessage other) {
    return with(request, other);
  }

  /// The same exchange with other messages.
  public Exchange with(RecordedMessage otherRequest, RecordedMessage otherResponse) {
    return new Exchange(
        id,
        connection,
        index,
        at,
        reads,
        writes,
        otherRequest,
        otherResponse,
        timings,
        open,
        forwarded);
  }
}
