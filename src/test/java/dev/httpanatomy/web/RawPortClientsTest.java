package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The clients that people point at a raw TCP port.
class RawPortClientsTest extends LiveTest {

  @Autowired TcpPorts ports;
  @TempDir Path scratch;

  @Test
  void netcatIsEchoed() throws Exception {
    assertThat(run("hello\nworld\n", "nc", "-N", "127.0.0.1", rawPort()).out())
        .isEqualTo("hello\nworld\n");
  }

  @Test
  void curlGetsTheAnatomyOfWhatNoServerWouldTake() throws Exception {
    String url = "http://127.0.0.1:" + rawPort() + "/x";
    assertThat(run("", "curl", "-sSi", "-H", "Odd : header", url).out())
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("space-before-colon", "RFC 9112");
  }

  /// RFC 8446 §6.2: handshake_failure is 40.
  @Test
  void aTlsClientIsToldThatThereIsNone() throws Exception {
    Program.Ended ended = run("", "openssl", "s_client", "-connect", "127.0.0.1:" + rawPort());
    assertThat(ended.err() + ended.out()).contains("alert handshake failure");
    assertThat(lastLadder()).contains("recv() TLS ClientHello");
  }

  /// RFC 9113 §7: HTTP_1_1_REQUIRED is 0xd.
  @Test
  void anHttp2ClientIsToldWhatIsSpoken() throws Exception {
    assumeTrue(run("", "curl", "--version").out().contains("HTTP2"), "this curl has no HTTP/2");
    String url = "http://127.0.0.1:" + rawPort() + "/";
    Program.Ended ended = run("", "curl", "-sv", "--http2-prior-knowledge", url);
    assertThat(ended.err()).contains("error=13");
    assertThat(lastLadder()).contains("recv() HTTP/2 connection preface");
  }

  @Test
  void aTextbookProgramInPythonIsEchoed() throws Exception {
    String script =
        """
        import socket, sys
        s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        s.connect(("127.0.0.1", int(sys.argv[1])))
        s.send(b"Hello, Server")
        print(s.recv(1024).decode())
        s.close()
        """;
    assertThat(run("", "python3", "-c", script, rawPort()).out()).isEqualTo("Hello, Server\n");
    assertThat(lastLadder()).contains("recv() Hello, Server", "send() Hello, Server", "FIN");
  }

  private Program.Ended run(String input, String... command) throws Exception {
    return Program.run(scratch, input, List.of(command));
  }

  private String rawPort() {
    return String.valueOf(ports.listeners().getFirst().port());
  }

  private String lastLadder() {
    String id =
        json("/connections?listener=tcp&limit=1").path("items").get(0).path("id").asString();
    return get("/connections/" + id + "/diagram").text();
  }
}
