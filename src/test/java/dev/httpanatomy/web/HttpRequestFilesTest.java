package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// The requests that we invite readers to try do what they say.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HttpRequestFilesTest {

  private static final Path FILES = Path.of("http-requests");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;

  @TestFactory
  Stream<DynamicNode> everyRequestIsAnsweredWithTheStatusAboveIt() throws Exception {
    Map<String, String> values = values();
    return files().stream()
        .map(file ->
            DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                read(file, values).stream()
                    .map(each ->
                        DynamicTest.dynamicTest(
                            each.name(),
                            () -> assertThat(status(each.request())).isEqualTo(each.status())))));
  }

  @Test
  void everyResourceCanBeTried() throws Exception {
    Map<String, String> values = values();
    List<String> paths =
        files().stream()
            .flatMap(file -> read(file, values).stream())
            .map(each -> each.request().uri().getPath())
            .toList();
    List<String> resources =
        List.copyOf(
            JsonMapper.shared().readTree(ServedDocument.read(port)).path("paths").propertyNames());
    assertThat(resources)
        .isNotEmpty()
        .allSatisfy(resource ->
            assertThat(paths)
                .anyMatch(path -> path.matches(resource.replaceAll("\\{\\w+}", ".+"))));
  }

  /// What a reader puts into a file by hand: ids of something that was recorded.
  private Map<String, String> values() throws IOException, InterruptedException {
    String host = "http://localhost:" + port;
    HttpResponse<String> recorded =
        client.send(
            HttpRequest.newBuilder(URI.create(host + "/anatomy?format=json")).build(),
            BodyHandlers.ofString());
    String connection =
        JsonMapper.shared().readTree(recorded.body()).at("/connection/id").asString();
    return Map.of(
        "host",
        host,
        "exchange",
        recorded.headers().firstValue("Exchange-Id").orElseThrow(),
        "connection",
        connection);
  }

  /// The content is left alone, for it may have no end.
  private int status(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  private static List<HttpRequestFile.Example> read(Path file, Map<String, String> values) {
    try {
      return HttpRequestFile.read(file, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
