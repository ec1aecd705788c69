package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The port for HTTPS, with a certificate that signs itself.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "anatomy.tls.enabled=true",
      "anatomy.tls.port=0",
      "anatomy.tls.handshake=1s",
      "anatomy.sockets.tcp.port=0",
      "anatomy.sockets.udp.port=0"
    })
@Timeout(120)
class TlsPortTest {

  private static final String REQUEST =
      "GET /anatomy/x HTTP/1.1\r\nHost: localhost\r\nX-Odd:  a \r\nConnection: close\r\n\r\n";

  @Autowired ServletWebServerApplicationContext service;
  @Autowired RecordingStore store;
  @TempDir Path scratch;

  @Test
  void whatTlsCarriesIsRecordedAsItCame() {
    try (RawClient client = connect(tls -> tls.setProtocols(new String[] {"TLSv1.3"}))) {
      RawResponse response = client.send(REQUEST).readResponse();
      Connection connection = ended(client.finish());

      assertThat(connection.exchanges()).hasSize(1);
      assertThat(connection.exchanges().getFirst().request().octets().latin1()).isEqualTo(REQUEST);
      assertThat(connection.exchanges().getFirst().response().octets().latin1())
          .startsWith(response.head());
      assertThat(connection.head().listener()).isEqualTo("https");
      assertThat(response.text()).contains(", listener https", "TLSv1.3, TLS_", "no server name");
    }
  }

  /// RFC 5246 §7.2.2: it may be refused.
  @Test
  void aClientCanNotRenegotiate() {
    try (RawClient client = connect(tls -> tls.setProtocols(new String[] {"TLSv1.2"}))) {
      client.send("GET /anatomy HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.readResponse().status()).isEqualTo(200);
      assertThatThrownBy(client::renegotiate)
          .hasCauseInstanceOf(IOException.class)
          .hasMessageNotContaining("timed out");
    }
  }

  /// RFC 6066 §3, RFC 7301 §3.2.
  @Test
  void theSessionIsShownInAllRepresentations() {
    try (RawClient client =
        connect(tls -> {
          tls.setProtocols(new String[] {"TLSv1.2"});
          tls.setServerNames(List.of(new SNIHostName("wanted.example")));
          tls.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        })) {
      String id = client.send(REQUEST).readResponse().field("Exchange-Id");
      Connection.Head head = ended(client).head();

      Tls.Session session = (Tls.Session) head.tls().orElseThrow();
      assertThat(session.protocol()).isEqualTo("TLSv1.2");
      assertThat(session.cipherSuite()).startsWith("TLS_ECDHE_ECDSA_WITH_");
      assertThat(session.serverName()).contains("wanted.example");
      assertThat(session.applicationProtocol()).contains("http/1.1");
      JsonNode tls = json("/exchanges/" + id).path("connection").path("tls");
      assertThat(tls.path("protocol").asString()).isEqualTo("TLSv1.2");
      assertThat(tls.path("cipherSuite").asString()).isEqualTo(session.cipherSuite());
      assertThat(tls.path("serverName").asString()).isEqualTo("wanted.example");
      assertThat(tls.path("applicationProtocol").asString()).isEqualTo("http/1.1");
      String words =
          "TLSv1.2, " + session.cipherSuite() + ", server name wanted.example, ALPN http/1.1";
      assertThat(get("/exchanges/" + id + "?format=text").text()).contains(words);
      assertThat(get("/exchanges/" + id + "?format=html").text()).contains(words);
      String connection = "/connections/" + head.id();
      assertThat(json(connection).path("tls")).isEqualTo(tls);
      assertThat(get(connection + "/diagram").text())
          .contains("TLSv1.2 " + session.cipherSuite(), "recv() GET /anatomy/x");
      assertThat(get(connection + "/diagram?format=mermaid").text()).contains("TLSv1.2");
      assertThat(get(connection + "/layers?format=text").text())
          .contains("tls version", "TLSv1.2", "server name", "wanted.example");
    }
  }

  @Test
  void theKernelIsAskedForTheSocketBelowTls() {
    try (RawClient client = connect(tls -> {})) {
      String request = "GET /layers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      assertThat(client.send(request).readResponse().text())
          .contains("APPLICATION   HTTP/1.1", "TRANSPORT   TCP", "listener https, open; TLSv1.3");
    }
  }

  @Test
  void severalRequestsShareAConnection() {
    try (RawClient client = connect(tls -> {})) {
      String first = REQUEST.replace("Connection: close\r\n", "");
      client.send(first + first + REQUEST);
      client.readResponse();
      client.readResponse();
      client.readResponse();
      assertThat(ended(client.finish()).exchanges()).hasSize(3);
    }
  }

  /// RFC 7301 §3.2: no_application_protocol.
  @Test
  void whoSpeaksOnlyHttp2IsToldByAnAlert() {
    try (RawClient client = connect(tls -> tls.setApplicationProtocols(new String[] {"h2"}))) {
      assertThatThrownBy(() -> client.send(REQUEST).readToEnd())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("no_application_protocol");
      assertThat(failure(client)).contains("no_application_protocol");
    }
  }

  @Test
  void plainHttpIsAFailedHandshakeWithAReason() {
    try (RawClient client = RawClient.to(tlsPort())) {
      client.send(REQUEST);
      assertThat(failure(client)).contains("plaintext");
      assertThat(kinds(ended(client))).contains(Kind.TLS_FAILED).doesNotContain(Kind.RECEIVED);
      String connection = "/connections/" + ended(client).head().id();
      assertThat(json(connection).path("tls").path("failure").asString()).contains("plaintext");
      assertThat(get(connection + "/diagram").text()).contains("no TLS: Unrecognized SSL message");
    }
  }

  @Test
  void whoLeavesDuringTheHandshakeIsRecorded() {
    try (RawClient client = RawClient.to(tlsPort())) {
      client.send("\u0016\u0003\u0001").finish();
      assertThat(failure(client)).isEqualTo("the connection ended before it was done");
    }
  }

  @Test
  void aHandshakeThatIsNotDoneInTimeIsEnded() {
    try (RawClient client = RawClient.to(tlsPort())) {
      client.send("\u0016\u0003\u0001");
      client.readToEnd();
      assertThat(failure(client)).isEqualTo("not done within 1000 ms");
      assertThat(kinds(ended(client))).doesNotContain(Kind.IDLE_TIMEOUT);
    }
  }

  /// RFC 8446 §6.1.
  @Test
  void closeNotifyIsAnEvent() {
    try (RawClient client = connect(tls -> {})) {
      client.send(REQUEST.replace("Connection: close\r\n", "")).readResponse();
      client.finish();
      client.readToEnd();
      assertThat(kinds(ended(client)))
          .contains(Kind.TLS_ESTABLISHED, Kind.CLOSE_NOTIFY)
          .doesNotContain(Kind.PEER_CLOSED);
    }
  }

  @Test
  void curlSpeaksEachVersion() throws Exception {
    for (String version : List.of("1.2", "1.3")) {
      Program.Ended ended =
          Program.run(
              scratch,
              "",
              List.of(
                  "curl", "-skS", "--tlsv1.2", "--tls-max", version, url("localhost", "/anatomy")));
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out()).contains("TLSv" + version + ", ", "server name localhost", "ALPN");
    }
  }

  @Test
  void curlThatIsTooOldIsRefusedWithAReason() throws Exception {
    Program.Ended ended =
        Program.run(
            scratch,
            "",
            List.of(
                "curl",
                "-skS",
                "--tlsv1.0",
                "--tls-max",
                "1.1",
                "--ciphers",
                "DEFAULT@SECLEVEL=0",
                url("127.0.0.1", "/anatomy")));
    assertThat(ended.exit()).isEqualTo(35);
    assertThat(newest().tls().orElseThrow().toString()).contains("protocol_version", "TLSv1.1");
  }

  /// OpenSSL agrees with what the JDK says of the certificate.
  @Test
  void opensslChecksTheCertificateAndSeesItsFingerprint() throws Exception {
    String address = "127.0.0.1:" + tlsPort();
    Program.Ended session =
        Program.run(
            scratch,
            REQUEST,
            List.of(
                "openssl",
                "s_client",
                "-connect",
                address,
                "-alpn",
                "http/1.1",
                "-servername",
                "sni.example",
                "-verify_hostname",
                "localhost",
                "-ign_eof"));
    assertThat(session.out())
        .contains("ALPN protocol: http/1.1", "server name sni.example", "HTTP/1.1 200 OK")
        .contains("self-signed certificate");
    Program.Ended certificate =
        Program.run(
            scratch,
            session.out(),
            List.of("openssl", "x509", "-noout", "-text", "-checkhost", "localhost"));
    assertThat(certificate.out())
        .contains("TLS Web Server Authentication", "DNS:localhost", "IP Address:127.0.0.1")
        .contains("does match certificate");
  }

  @Test
  void pythonGets() throws Exception {
    String script =
        """
        import ssl, sys, urllib.request
        context = ssl._create_unverified_context()
        print(urllib.request.urlopen(sys.argv[1], context=context).read().decode())
        """;
    Program.Ended ended =
        Program.run(
            scratch, "", List.of("python3", "-c", script, url("localhost", "/anatomy/python")));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("GET /anatomy/python HTTP/1.1", "TLSv1.3, ");
  }

  // ----

  private RawClient connect(Consumer<SSLParameters> parameters) {
    return RawClient.toTls(tlsPort(), parameters);
  }

  private int tlsPort() {
    return TlsPorts.second(service);
  }

  private String url(String host, String target) {
    return "https://" + host + ":" + tlsPort() + target;
  }

  private RawResponse get(String target) {
    int port = service.getWebServer().getPort();
    try (RawClient client = RawClient.to(port)) {
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      return client.send(request).readResponse();
    }
  }

  private JsonNode json(String target) {
    return JsonMapper.shared().readTree(get(target + "?format=json").text());
  }

  private Connection.Head newest() {
    return store.connections(Long.MAX_VALUE, 1, c -> true).items().getFirst().head();
  }

  private Optional<Connection> recorded(RawClient client) {
    return store
        .connections(Long.MAX_VALUE, 1, c -> c.head().remote().equals(client.address()))
        .items()
        .stream()
        .findFirst();
  }

  private Connection ended(RawClient client) {
    await()
        .atMost(20, SECONDS)
        .until(() -> recorded(client).filter(c -> !c.head().open()).isPresent());
    return recorded(client).orElseThrow();
  }

  private String failure(RawClient client) {
    Tls.Failed failed = (Tls.Failed) ended(client).head().tls().orElseThrow();
    return failed.reason();
  }

  private static List<Kind> kinds(Connection connection) {
    return connection.events().stream().map(ConnectionEvent::kind).toList();
  }
}
