package dev.httpanatomy.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Puts the document together: what springdoc finds at the controllers, and what holds for all of
/// them.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String DESCRIPTION =
      """
      Shows what really crossed the wire: every octet of an HTTP exchange, named, explained and
      checked, in both directions.

      **Ids are capabilities.** Whoever holds the id of an exchange or a connection may read it.
      Lists and the live stream are open to this machine itself, and elsewhere to who sends the
      token that the log shows at start.

      **Problems** are `application/problem+json` (RFC 9457), or text for who likes that better.
      Besides those listed here, a request that the HTTP server itself refuses is answered with
      one; it names the octet, the rule and the anatomy of the refused request.

      **Of parameters that come twice** the first counts; an empty one is as good as none.
      """;

  private static final String NOT_FROM_A_BUILD = "unknown";

  @Bean
  OpenAPI openApi(ObjectProvider<BuildProperties> build, ApiResponses problems, JsonMapper json) {
    Components components =
        new Components()
            .securitySchemes(new TreeMap<>(ListingSecurity.schemes()))
            .headers(new TreeMap<>(ResponseFields.headers()))
            .examples(Examples.read(json));
    problems.forEach(components::addResponses);
    return new OpenAPI(SpecVersion.V31)
        .info(info(build.getIfAvailable()))
        .servers(List.of(new Server().url("/").description("This service")))
        .tags(
            List.of(
                tag("anatomy", "The exchange that asks, in its own answer"),
                tag("exchanges", "Recorded exchanges, one by one, as a list, and live"),
                tag("connections", "Recorded connections: events, octets, diagrams, layers"),
                tag("dissect", "Octets that somebody has at hand"),
                tag("lab", "TCP and UDP, measured"),
                tag("reference", "Fields, methods, status codes and rules to look up")))
        .components(components);
  }

  /// In this order: the fields are added to all responses, also to those that a step made.
  @Bean
  OpenApiCustomizer openApiSteps() {
    List<OpenApiCustomizer> steps =
        List.of(
            new AnatomyMethods(),
            new OptionalParameters(),
            new ListingSecurity(),
            new SchemaWords(),
            new ResponseFields(),
            new ReadingOrder());
    return document -> steps.forEach(step -> step.customise(document));
  }

  private static Info info(@Nullable BuildProperties build) {
    String version = build == null ? null : build.getVersion();
    return new Info()
        .title("HTTP Anatomy")
        .version(version == null ? NOT_FROM_A_BUILD : version)
        .summary("What really crossed the wire")
        .description(DESCRIPTION)
        .license(new License().name("Apache License 2.0").identifier("Apache-2.0"));
  }

  private static Tag tag(String name, String description) {
    return new Tag().name(name).description(description);
  }
}
