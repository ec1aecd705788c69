package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document is our contract: what changes in it is seen in a diff of the golden file.
/// `mvn test -Dtest=OpenApiDocumentTest -Dgolden.update=true` writes it anew.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiDocumentTest {

  private static final Path GOLDEN = Path.of("src/test/resources/openapi/openapi.json");

  @LocalServerPort private int port;
  @Autowired private BuildProperties build;

  @Test
  void theDocumentIsAsTheGoldenFileHasIt() throws IOException {
    String document = ServedDocument.read(port);
    GoldenText.check(GOLDEN, sorted(document), UnaryOperator.identity());
  }

  /// Members in the order of their names, a version that a release does not change, and no examples
  /// that are files anyway.
  private String sorted(String document) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    Map<String, Object> tree = mapper.readValue(document, new TypeReference<>() {});
    assertThat(member(tree, "info").put("version", "…")).isEqualTo(build.getVersion());
    member(member(tree, "components"), "examples")
        .replaceAll((name, example) -> "in src/main/resources/openapi/examples");
    return mapper.writeValueAsString(tree) + "\n";
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> member(Map<String, Object> tree, String name) {
    return (Map<String, Object>) tree.get(name);
  }
}
