package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.recording.Forwarded;
import dev.httpanatomy.recording.Recorder;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Adds to each final response which exchange it belongs to and where that is described:
///
/// ```
/// Exchange-Id: 5kB2xQmA3yV0rT8uW1zC4g
/// Link: </exchanges/5kB2xQmA3yV0rT8uW1zC4g>; rel="describedby"
/// ```
///
/// Where an error page has lost them on the way, they are put back at the last moment.
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
  public @Nullable Request customize(Request request, HttpFields.Mutable responseHeaders) {
    currentExchange(request)
        .ifPresent(id -> {
          request.setAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE, id);
          forwarding
              .apply(request)
              .ifPresent(forwarded -> {
                request.setAttribute(HttpTap.FORWARDED_ATTRIBUTE, forwarded);
                recorder(request).ifPresent(recorder -> recorder.forwarded(forwarded));
              });
          if (shown) {
            add(responseHeaders, id);
            request.addHttpStreamWrapper(stream -> new AddsFields(stream, id));
          }
        });
    return request;
  }

  /// The exchange that a request belongs to, where its connection is tapped.
  static Optional<String> currentExchange(Request request) {
    return recorder(request).flatMap(Recorder::currentExchange);
  }

  /// What records the connection of a request, where it is tapped.
  static Optional<Recorder> recorder(Request request) {
    return Optional.ofNullable(
            TapEndPoint.of(request.getConnectionMetaData().getConnection().getEndPoint()))
        .map(TapEndPoint::recorder);
  }

  static void add(HttpFields.Mutable fields, String id) {
    if (!fields.contains(EXCHANGE_ID)) {
      fields.add(EXCHANGE_ID, id);
      fields.add("Link", "</exchanges/" + id + ">; rel=\"describedby\"");
    }
  }

  private static final class AddsFields extends HttpStream.Wrapper {

    private final String id;

    AddsFields(HttpStream stream, String id) {
      super(stream);
      this.id = id;
    }

    @Override
    public void send(
        MetaData.Request request,
        MetaData.@Nullable Response response,
        boolean last,
        ByteBuffer content,
        Callback callback) {
      if (response == null
          || response.getHttpFields().contains(EXCHANGE_ID)
          || response.getStatus() < 200 && response.getStatus() != 101) {
        super.send(request, response, last, content, callback);
      } else {
        super.send(request, withFields(response), last, content, callback);
      }
    }

    private MetaData.Response withFields(MetaData.Response response) {
      HttpFields.Mutable fields = HttpFields.build(response.getHttpFields());
      add(fields, id);
      return new MetaData.Response(
          response.getStatus(),
          response.getReason(),
          response.getHttpVersion(),
          fields,
          response.getContentLength(),
          response.getTrailersSupplier());
    }
  }
}
