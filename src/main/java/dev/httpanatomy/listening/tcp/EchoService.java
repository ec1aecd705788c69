package dev.httpanatomy.listening.tcp;

import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.util.Optional;

/// Sends back whatever comes, octet for octet, until the peer has no more to send, RFC 862.
public final class EchoService implements StreamService {

  @Override
  public void serve(TcpConversation conversation) throws IOException {
    serve(conversation, Octets.EMPTY);
  }

  /// Echoes what came already and what is still to come.
  public void serve(TcpConversation conversation, Octets first) throws IOException {
    Optional<Octets> next = first.isEmpty() ? conversation.receive() : Optional.of(first);
    while (next.isPresent()) {
      conversation.send(next.get());
      next = conversation.receive();
    }
  }
}
