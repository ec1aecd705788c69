package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.recording.Forwarded;
import dev.httpanatomy.recording.Recorder;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.ResponseHttpFields.PersistentHttpField;

/// Adds to each final response which exchange it belongs to and where that is described:
///
/// ```
/// Exchange-Id: 5kB2xQmA3yV0rT8uW1zC4g
/// Link: </exchanges/5kB2xQmA3yV0rT8uW1zC4g>; rel="describedby"
/// ```
///
/// They stay when an error page throws away what was set before.
final class ExchangeFields implements HttpConfiguration.Customizer {

  private static final String EXCHANGE_ID = "Exchange-Id";

  private final boolean shown;
  private final Function<Request, Optional<Forwarded>> forwarding;

  /// @param shown whether responses carry the fields; the request knows its exchange anyway
  /// @param forwarding tells for whom a request is, where that is to be believed
  ExchangeFields(boolean shown, Function<Request, Optional<Forwarded>> forwarding) {
    this.shown = shown;
    this.forwarding = forwarding;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    TapEndPoint tap = TapEndPoint.of(endPointOf(request));
    if (tap != null) {
      Recorder recorder = tap.recorder();
      recorder
          .currentExchange()
          .ifPresent(id -> {
            request.setAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE, id);
            if (shown) {
              add(responseHeaders, id);
            }
            forwarding
                .apply(request)
                .ifPresent(forwarded -> {
                  request.setAttribute(HttpTap.FORWARDED_ATTRIBUTE, forwarded);
                  recorder.forwarded(forwarded);
                });
          });
    }
    return request;
  }

  /// The exchange that a request belongs to, where its connection is tapped.
  static Optional<String> currentExchange(Request request) {
    return TapEndPoint.currentExchange(endPointOf(request));
  }

  private static EndPoint endPointOf(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint();
  }

  /// The fields as they stand in a head.
  static String linesOf(String id) {
    return EXCHANGE_ID + ": " + id + "\r\n" + HttpHeader.LINK + ": " + link(id) + "\r\n";
  }

  /// Adds the fields, where they are not there already.
  static void addTo(HttpFields.Mutable fields, String id) {
    if (!fields.contains(EXCHANGE_ID)) {
      add(fields, id);
    }
  }

  private static void add(HttpFields.Mutable fields, String id) {
    fields.add(new PersistentHttpField(new HttpField(null, EXCHANGE_ID, id)));
    fields.add(new PersistentHttpField(new HttpField(HttpHeader.LINK, link(id))));
  }

  private static String link(String id) {
    return "</exchanges/" + id + ">; rel=\"describedby\"";
  }
}
