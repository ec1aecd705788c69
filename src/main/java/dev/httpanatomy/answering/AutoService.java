package dev.httpanatomy.answering;

import dev.httpanatomy.dissection.Certainty;
import dev.httpanatomy.dissection.FirstOctets;
import dev.httpanatomy.dissection.Protocol;
import dev.httpanatomy.dissection.ProxyHeader;
import dev.httpanatomy.dissection.Recognition;
import dev.httpanatomy.listening.tcp.EchoService;
import dev.httpanatomy.listening.tcp.StreamService;
import dev.httpanatomy.listening.tcp.TcpConversation;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers what fits the first octets of a connection.
///
/// An HTTP/1 request gets its anatomy. What is known but not spoken here gets what its protocol
/// says at such times. All else is echoed.
public final class AutoService implements StreamService {

  /// How long is waited for the rest of what looks like no request, but could be one: a line that
  /// is typed comes in one piece.
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final AnatomyService anatomy;
  private final Function<String, Function<String, String>> links;
  private final EchoService echo = new EchoService();

  /// @param anatomy answers HTTP/1
  /// @param links for an address here, what makes of a path a link that works there
  public AutoService(AnatomyService anatomy, Function<String, Function<String, String>> links) {
    this.anatomy = anatomy;
    this.links = links;
  }

  @Override
  public void serve(TcpConversation conversation) throws IOException {
    serve(conversation, Octets.EMPTY, 0);
  }

  /// @param first what came and is not answered yet
  /// @param offset where that stands in all that came
  private void serve(TcpConversation conversation, Octets first, long offset) throws IOException {
    Octets octets = first;
    long began = System.nanoTime();
    Recognition seen = FirstOctets.recognise(octets);
    while (!seen.isCertain() || isShort(seen, octets)) {
      Optional<Octets> more = more(conversation, seen, octets.isEmpty(), began);
      if (more.isEmpty() || more.get().isEmpty()) {
        break;
      }
      if (octets.isEmpty()) {
        began = System.nanoTime();
      }
      octets = Octets.concat(List.of(octets, more.get()));
      seen = FirstOctets.recognise(octets);
    }
    if (!octets.isEmpty()) {
      answer(conversation, seen, octets, offset);
    }
  }

  private static Optional<Octets> more(
      TcpConversation conversation, Recognition seen, boolean first, long began)
      throws IOException {
    if (seen.certainty() == Certainty.POSSIBLE) {
      return conversation.receiveWithin(MOMENT);
    }
    return first ? conversation.receive() : conversation.receiveSoonAfter(began);
  }

  private static boolean isShort(Recognition seen, Octets octets) {
    return seen.proxyHeader().filter(header -> header.length() > octets.size()).isPresent();
  }

  private void answer(TcpConversation conversation, Recognition seen, Octets octets, long offset)
      throws IOException {
    switch (protocol(seen)) {
      case HTTP1 -> {
        conversation.recorder().isHttp1From(offset, octets);
        anatomy.serve(conversation, octets);
      }
      case HTTP2 -> conversation.send(Http2Goodbye.octets(goodbye(conversation, "HTTP/2")));
      case TLS -> conversation.send(TlsGoodbye.octets());
      case SSH -> conversation.send(SshGoodbye.octets(goodbye(conversation, "SSH")));
      case PROXY -> afterHeader(conversation, seen.proxyHeader(), octets, offset);
      case OTHER -> echo.serve(conversation, octets);
    }
  }

  /// What is no more than a part of something by the time that nothing more comes.
  private static Protocol protocol(Recognition seen) {
    return switch (seen.certainty()) {
      case CERTAIN -> seen.protocol();
      case LIKELY -> seen.protocol() == Protocol.HTTP1 ? Protocol.HTTP1 : Protocol.OTHER;
      case POSSIBLE -> Protocol.OTHER;
    };
  }

  /// After the header the connection begins anew. What the header says of addresses is recorded,
  /// and not believed.
  private void afterHeader(
      TcpConversation conversation, Optional<ProxyHeader> header, Octets octets, long offset)
      throws IOException {
    int length = header.map(ProxyHeader::length).orElse(octets.size());
    if (offset > 0) {
      // One proxy says one header; the next ones are no more than octets.
      echo.serve(conversation, octets);
    } else if (length <= octets.size()) {
      serve(conversation, octets.slice(length, octets.size()), length);
    }
  }

  private String goodbye(TcpConversation conversation, String protocol) {
    return "This port speaks HTTP/1.1, not "
        + protocol
        + ". What you sent is recorded: "
        + links
            .apply(conversation.local())
            .apply("/connections/" + conversation.recorder().id() + "/diagram?format=follow");
  }
}
