package dev.httpanatomy.listening.tcp;

import java.io.IOException;

/// Takes whatever comes and answers nothing, RFC 863.
public final class DiscardService implements StreamService {

  @Override
  public void serve(TcpConversation conversation) throws IOException {
    while (conversation.receive().isPresent()) {}
  }
}
