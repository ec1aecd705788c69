package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Tls;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the programs at both ends say to each other.
final class ApplicationLayer {

  private static final double PERCENT = 100;

  private ApplicationLayer() {}

  static Layer of(Connection connection, Words words) {
    List<RecordedMessage> messages =
        connection.exchanges().stream()
            .flatMap(exchange -> Stream.of(exchange.request(), exchange.response()))
            .filter(message -> message.headLength() >= 0)
            .toList();
    Observed<Long> heads =
        messages.isEmpty()
            ? Observed.unknown("of the messages still held, none has a header section that ends")
            : Observed.known(messages.stream().mapToLong(RecordedMessage::headLength).sum());
    Observed<Long> bodies =
        heads.map(octets -> messages.stream().mapToLong(RecordedMessage::length).sum() - octets);
    Facts facts = new Facts(words).text("listener", Observed.known(connection.head().listener()));
    connection.head().tls().ifPresent(tls -> addTls(facts, tls));
    facts
        .quantity("exchanges", connection.exchangeCount(), Unit.EXCHANGES)
        .quantity("head-octets", heads, Unit.OCTETS)
        .quantity("body-octets", bodies, Unit.OCTETS)
        .text("body-share", heads.flatMap(head -> bodies.flatMap(body -> share(head, body))));
    LayerOctets octets =
        new LayerOctets(
            connection.received(),
            connection.sent(),
            Basis.COUNTED,
            connection.head().tls().isPresent()
                ? Sentence.of("the recording counts them; what TLS adds to them is not known")
                : Sentence.of("the recording counts them"));
    return new Layer(
        Level.APPLICATION,
        protocol(connection),
        "message",
        Facts.explain(words, "application"),
        Observed.known(octets),
        facts.list());
  }

  private static void addTls(Facts facts, Tls tls) {
    switch (tls) {
      case Tls.Session session ->
          facts
              .text("tls-version", Observed.known(session.protocol()))
              .text("cipher-suite", Observed.known(session.cipherSuite()))
              .text("server-name", told(session.serverName(), "the client names none"))
              .text(
                  "application-protocol",
                  told(session.applicationProtocol(), "the client offers no choice"));
      case Tls.Failed(String reason) ->
          facts.text(
              "tls-version", Observed.unknown(Sentence.of("the handshake failed: {0}", reason)));
    }
  }

  private static Observed<String> told(Optional<String> value, String otherwise) {
    return value.map(Observed::known).orElseGet(() -> Observed.unknown(otherwise));
  }

  private static Observed<String> share(long heads, long bodies) {
    return heads + bodies == 0
        ? Observed.unknown("nothing has passed yet")
        : Observed.known(
            String.format(Locale.ROOT, "%.1f %%", PERCENT * bodies / (heads + bodies)));
  }

  /// The version that the newest request names.
  private static Observed<String> protocol(Connection connection) {
    return connection.exchanges().reversed().stream()
        .map(Exchange::request)
        .filter(request -> request.headLength() > 0)
        .findFirst()
        .map(ApplicationLayer::version)
        .orElseGet(() -> Observed.unknown("no request of HTTP/1 is held"));
  }

  private static Observed<String> version(RecordedMessage request) {
    int head = (int) Math.min(request.headLength(), request.octets().size());
    for (Dissection message : Http1Dissector.requests(request.octets().slice(0, head))) {
      var version = message.inStartLine(Role.HTTP_VERSION).map(message::text);
      if (version.isPresent()) {
        return Observed.known(version.get());
      }
    }
    return Observed.unknown("the newest request names no version of HTTP");
  }
}
