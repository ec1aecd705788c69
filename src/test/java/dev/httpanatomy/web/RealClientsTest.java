package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.recording.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clients that people have, as far as they are installed here.
class RealClientsTest extends LiveTest {

  @TempDir Path scratch;

  @Test
  void curlGets() throws Exception {
    String text = run("curl", "", "-sS", url("/anatomy/hello?name=Ada"));

    assertThat(text).contains("GET /anatomy/hello?name=Ada HTTP/1.1", "User-Agent: curl/");
    assertThat(text).contains("HTTP/1.1 200 OK");
  }

  @Test
  void curlPostsAFile() throws Exception {
    Path file = Files.writeString(scratch.resolve("form"), "name=Ada&born=1815");
    run("curl", "", "-sS", "-d", "@" + file, url("/anatomy/curl-file"));

    assertThat(requestTo("/anatomy/curl-file"))
        .startsWith("POST ")
        .contains("Content-Length: 18\r\n")
        .endsWith("\r\n\r\nname=Ada&born=1815");
  }

  @Test
  void curlUploadsInChunks() throws Exception {
    run("curl", "of no known length", "-sS", "-T", "-", url("/anatomy/curl-chunked"));

    assertThat(requestTo("/anatomy/curl-chunked"))
        .startsWith("PUT ")
        .contains("Transfer-Encoding: chunked\r\n")
        .endsWith("\r\n12\r\nof no known length\r\n0\r\n\r\n");
  }

  @Test
  void pythonRequestsPosts() throws Exception {
    String script =
        """
        import sys
        try:
            import requests
        except ImportError:
            sys.exit(77)
        print(requests.post(sys.argv[1], json={"name": "Ada"}).text)
        """;
    String text = run("python3", "", "-c", script, url("/anatomy/python"));

    assertThat(text).contains("POST /anatomy/python HTTP/1.1", "User-Agent: python-requests/");
    assertThat(requestTo("/anatomy/python")).endsWith("\r\n\r\n{\"name\": \"Ada\"}");
  }

  @Test
  void netcatTypesARequest() throws Exception {
    String request = "get /anatomy/netcat HTTP/1.1\nhost:a\nconnection: close\n\n";
    String text = run("nc", request, "127.0.0.1", String.valueOf(port));

    assertThat(text).startsWith("HTTP/1.1 200 OK\r\n").contains("get /anatomy/netcat");
    assertThat(requestTo("/anatomy/netcat")).isEqualTo(request);
  }

  @Test
  void aBrowserShowsThePage() throws Exception {
    String dom =
        run(
            "chromium",
            "",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + scratch.resolve("profile"),
            "--dump-dom",
            url("/anatomy/browser"));

    assertThat(dom).contains("<html", "/anatomy/browser", "sec-ch-ua");
    assertThat(requestTo("/anatomy/browser")).contains("\r\nUser-Agent: Mozilla/5.0 ");
  }

  private String url(String target) {
    return "http://127.0.0.1:" + port + target;
  }

  private String requestTo(String path) {
    List<Exchange> exchanges =
        store
            .exchanges(
                Long.MAX_VALUE, 2, e -> e.request().octets().latin1().contains(" " + path + " "))
            .items();
    assertThat(exchanges).hasSize(1);
    return exchanges.getFirst().request().octets().latin1();
  }

  /// Runs a program to its end and returns what it wrote.
  private String run(String program, String input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Program.Ended ended = Program.run(scratch, input, command);
    if (ended.exit() == 77) {
      return Program.missing(program + " with requests");
    }
    assertThat(ended.exit()).as(ended.err()).isZero();
    return new String(ended.out().getBytes(ISO_8859_1), UTF_8);
  }
}
