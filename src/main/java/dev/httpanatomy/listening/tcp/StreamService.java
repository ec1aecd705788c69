package dev.httpanatomy.listening.tcp;

import java.io.IOException;

/// What a raw TCP port does with a connection.
@FunctionalInterface
public interface StreamService {

  /// Serves one connection until one of the sides has said all it has to say. The connection is
  /// closed afterwards.
  ///
  /// @throws IOException if the connection can't go on; that is recorded already
  void serve(TcpConversation conversation) throws IOException;
}
