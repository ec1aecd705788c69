package dev.httpanatomy.listening.jetty;

import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.Tls;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;

/// Tells a [Recorder] what came of the TLS handshake of its connection.
final class TellsHandshake implements SslHandshakeListener {

  private final Recorder recorder;

  TellsHandshake(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void handshakeSucceeded(Event event) {
    SSLEngine engine = event.getSSLEngine();
    SSLSession session = engine.getSession();
    recorder.handshaken(
        new Tls.Session(
            session.getProtocol(),
            session.getCipherSuite(),
            serverName(session),
            Optional.ofNullable(engine.getApplicationProtocol()).filter(name -> !name.isEmpty())));
  }

  @Override
  public void handshakeFailed(Event event, Throwable failure) {
    String reason = failure.getMessage();
    recorder.handshaken(
        new Tls.Failed(reason == null ? failure.getClass().getSimpleName() : reason));
  }

  private static Optional<String> serverName(SSLSession session) {
    List<SNIServerName> names =
        session instanceof ExtendedSSLSession extended
            ? extended.getRequestedServerNames()
            : List.of();
    return names.stream()
        .filter(SNIHostName.class::isInstance)
        .map(name -> ((SNIHostName) name).getAsciiName())
        .findFirst();
  }
}
