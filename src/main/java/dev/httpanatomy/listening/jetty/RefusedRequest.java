package dev.httpanatomy.listening.jetty;

import java.util.Optional;
import org.eclipse.jetty.http.HttpException;

/// A request that the HTTP server refused before any handler saw it.
///
/// @param exchangeId its exchange, where the connection is tapped
/// @param status the status-code of the answer
/// @param reason what the server objected to, in its own words
public record RefusedRequest(Optional<String> exchangeId, int status, String reason) {

  /// The refusal behind a failure, if it is one: of a request whose head was right and whose
  /// content is not, whoever reads the content is told so.
  public static Optional<RefusedRequest> behind(Throwable failure, Optional<String> exchangeId) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException refusal) {
        String reason =
            Optional.ofNullable(refusal.getReason())
                .or(() -> Optional.ofNullable(failure.getMessage()))
                .orElse("it gave no reason");
        return Optional.of(new RefusedRequest(exchangeId, refusal.getCode(), reason));
      }
    }
    return Optional.empty();
  }

  /// What is answered.
  ///
  /// @param contentType the Content-Type
  /// @param language the Content-Language
  /// @param content the octets
  public record Answer(String contentType, String language, byte[] content) {}
}
