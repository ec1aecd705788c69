package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// No httpbin endpoint takes a path from our own resources, and these are not for pages of any
/// origin.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OurResourcesTest {

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/anatomy",
        "/anatomy/get",
        "/exchanges",
        "/connections",
        "/layers",
        "/findings",
        "/reference/headers",
        "/actuator/health",
        "/v3/api-docs",
        "/anatomy.css",
        "/nothing-here"
      })
  void ourOwnAreNotForPagesOfOtherOrigins(String path) {
    for (String method : new String[] {"GET", "OPTIONS"}) {
      RawResponse response = send(method, path);
      assertThat(response.head()).doesNotContainIgnoringCase("access-control-allow-");
    }
  }

  @Test
  void noPathIsTaken() {
    Endpoints endpoints = Endpoints.of(mappings);
    Stream<String> ours =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(
                each -> !each.getValue().getBeanType().isAnnotationPresent(HttpbinController.class))
            .flatMap(each -> each.getKey().getPatternValues().stream())
            .map(pattern -> pattern.replace("**", "x").replaceAll("\\{\\w+}", "x"));
    assertThat(ours)
        .hasSizeGreaterThan(10)
        .allSatisfy(path -> assertThat(endpoints.at(PathContainer.parsePath(path))).isEmpty());
  }

  private RawResponse send(String method, String path) {
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://a.example\r\n"
            + "Connection: close\r\n\r\n";
    try (RawClient client = RawClient.to(port).send(request)) {
      return client.readResponse(method);
    }
  }
}
