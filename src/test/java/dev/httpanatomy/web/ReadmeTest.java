package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The samples in the README are what the service prints, but for ids, times and ports.
/// `-Dgolden.update=true` writes them anew.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  /// What this curl sends for the command in the README.
  private static final String BY_CURL =
      "GET /anatomy/hello?name=Ada HTTP/1.1\r\n"
          + "Host: localhost:8080\r\n"
          + "User-Agent: curl/7.88.1\r\n"
          + "Accept: */*\r\n"
          + "X-Trace:  a1 \r\n"
          + "x-trace: b2\r\n"
          + "\r\n";

  private static final String BY_NC = "GET /x HTTP/1.1\r\nHost : a\r\n\r\n";

  @LocalServerPort private int port;

  @Test
  void theOrdinarySampleIsWhatIsPrinted() throws IOException {
    check("curl", response(BY_CURL).text());
  }

  @Test
  void theRefusedSampleIsWhatIsPrinted() throws IOException {
    RawResponse refused = response(BY_NC);
    check("printf", refused.head().replace("\r\n", "\n") + refused.text());
  }

  private RawResponse response(String request) {
    try (RawClient client = RawClient.to(port)) {
      return client.send(request).readResponse();
    }
  }

  /// Compares the block after the command that begins so.
  private void check(String command, String printed) throws IOException {
    String readme = Files.readString(README);
    Matcher block =
        Pattern.compile("(```console\n\\$ " + command + " [^\n]*\n)(.*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertThat(block.find()).as("a block with %s", command).isTrue();
    // No line of a file ends with a space, and the port is the one that the command names.
    String shown = printed.replaceAll("(?m) +$", "").replace(":" + port, ":8080");
    String renewed =
        readme.substring(0, block.start(2))
            + shown.stripTrailing()
            + "\n"
            + readme.substring(block.end(2));
    GoldenText.check(README, renewed, Masked::of);
  }
}
