package dev.httpanatomy.listening.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Bounds how long the head of a request may take, however small the pieces in which it drips in
/// ("Slowloris"): past that it is answered with 408 (RFC 9110 §15.5.9) and the connection ends.
public final class HeadLimit {

  private static final int REQUEST_TIMEOUT = 408;

  /// What is said of it, to who asks why.
  static final String REASON = "the head of the request took too long";

  private final Duration limit;
  private final boolean exchangeFields;
  private final Function<RefusedRequest, RefusedRequest.Answer> answers;

  /// @param limit how long, from the first octet of the head
  /// @param exchangeFields whether the answer carries Exchange-Id and Link
  /// @param answers says what is answered
  public HeadLimit(
      Duration limit,
      boolean exchangeFields,
      Function<RefusedRequest, RefusedRequest.Answer> answers) {
    this.limit = limit;
    this.exchangeFields = exchangeFields;
    this.answers = answers;
  }

  /// Bounds it on all ports of a server that has not started yet, and that is not tapped yet: what
  /// is answered passes the tap.
  public void install(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector port) {
        Layer.lay(port, Factory::new);
      }
    }
  }

  Duration duration() {
    return limit;
  }

  /// The whole response to a request whose head took too long.
  ///
  /// @param exchange its exchange, where it is recorded
  ByteBuffer answer(Optional<String> exchange) {
    RefusedRequest.Answer answer =
        answers.apply(new RefusedRequest(exchange, REQUEST_TIMEOUT, REASON));
    String head =
        "HTTP/1.1 408 Request Timeout\r\nDate: "
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
            + "\r\n"
            + exchange.filter(known -> exchangeFields).map(ExchangeFields::linesOf).orElse("")
            + "Content-Type: "
            + answer.contentType()
            + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: "
            + answer.content().length
            + "\r\nConnection: close\r\n\r\n";
    byte[] octets = head.getBytes(ISO_8859_1);
    return ByteBuffer.allocate(octets.length + answer.content().length)
        .put(octets)
        .put(answer.content())
        .flip();
  }

  /// Makes what the next factory makes, on an end point that looks at the time.
  private final class Factory extends AbstractConnectionFactory {

    private final ConnectionFactory next;

    Factory(ConnectionFactory next) {
      super("head-limit");
      this.next = next;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return next.newConnection(
          connector, new HeadLimitEndPoint(endPoint, HeadLimit.this, connector));
    }
  }
}
