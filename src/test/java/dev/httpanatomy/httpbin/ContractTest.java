package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What httpbin's clients and go-httpbin's rely on, row by row, over real sockets.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContractTest {

  private static final Path FILES = Path.of("src/test/resources/httpbin/contract");

  @LocalServerPort private int port;

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowOfTheContract(String title, ContractRow row) {
    try (RawClient client = RawClient.to(port).send(row.request())) {
      RawResponse response = client.readResponse(row.method());
      Expectation expectation = new Expectation(response, client.received());
      assertThat(row.expected()).as("what %s expects", title).isNotEmpty();
      row.expected().forEach(expectation::check);
      assertNothingIsMissing(response);
    }
  }

  /// What holds of every answer, in both dialects.
  private static void assertNothingIsMissing(RawResponse response) {
    assertThat(response.fields("Access-Control-Allow-Origin")).hasSize(1);
    assertThat(response.fields("Access-Control-Allow-Credentials")).containsExactly("true");
    assertThat(response.fields("Exchange-Id")).hasSize(1);
    assertThat(response.fields("X-Content-Type-Options")).containsExactly("nosniff");
  }

  static Stream<Object[]> rows() throws IOException {
    List<Object[]> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.sorted().filter(each -> !each.endsWith("README.md")).toList()) {
        for (ContractRow row : ContractRow.read(file)) {
          rows.add(new Object[] {row.title(), row});
        }
      }
    }
    return rows.stream();
  }
}
