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
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;

/// Adds to each final response which exchange it belongs to and where that is described:
///
/// ```
/// Exchange-Id: 5kB2xQmA3yV0rT8uW1zC4g
/// Link: </exchanges/5kB2xQmA3yV0rT8uW1zC4g>; rel="describedby"
/// ```
///
/// They are added last, when the head is about to go: nobody has to look through them who looks for
/// another field before, which costs more than they themselves, and an error page can't throw them
/// away.
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
          .takeUp()
          .ifPresent(id -> {
            request.setAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE, id);
            if (shown) {
              request.addHttpStreamWrapper(stream -> new Response(stream, id));
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

  /// Adds the fields to the response to a request that came too broken to be known before.
  static void addTo(HttpFields.Mutable fields, Request request, String id) {
    if (request.getAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE) == null) {
      add(fields, id);
    }
  }

  private static void add(HttpFields.Mutable fields, String id) {
    fields.add(new HttpField(null, EXCHANGE_ID, id));
    fields.add(new HttpField(HttpHeader.LINK, link(id)));
  }

  private static String link(String id) {
    return "</exchanges/" + id + ">; rel=\"describedby\"";
  }

  /// The way of the response to one request.
  private static final class Response extends HttpStream.Wrapper {

    private final String id;

    Response(HttpStream stream, String id) {
      super(stream);
      this.id = id;
    }

    @Override
    public void prepareResponse(HttpFields.Mutable fields) {
      add(fields, id);
      super.prepareResponse(fields);
    }
  }
}
