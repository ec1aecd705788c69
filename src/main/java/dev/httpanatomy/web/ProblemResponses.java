package dev.httpanatomy.web;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tools.jackson.databind.json.JsonMapper;

/// The problems that the OpenAPI document knows. Their examples are made by what answers with them.
@Configuration(proxyBeanMethods = false)
class ProblemResponses {

  private static final String EXCHANGE = "5kB2xQmA3yV0rT8uW1zC4g";
  private static final String CONNECTION = "MzZ3cB3CK97LceEt9wSTcA";
  private static final long DISSECTED_OCTETS = 256 << 10;
  private static final int STREAMS = 64;

  private final JsonMapper json;

  ProblemResponses(JsonMapper json) {
    this.json = json;
  }

  @Bean
  ApiResponses openApiProblems() {
    ApiResponses responses = new ApiResponses();
    responses.put(
        "BadParameter",
        response(
            "A parameter has a value that it can't have.",
            Problems.badParameter("format", "xml", "text, json or html"),
            "/exchanges/" + EXCHANGE));
    responses.put(
        "TokenRequired",
        response(
            "Captures are listed on this machine, or for who sends the token.",
            Problems.listingNeedsToken(),
            "/exchanges"));
    responses.put(
        "ExchangeNotHeld",
        response(
            "No exchange with this id is held.",
            Problems.notHeld("exchange", EXCHANGE),
            "/exchanges/" + EXCHANGE));
    responses.put(
        "ConnectionNotHeld",
        response(
            "No connection with this id is held.",
            Problems.notHeld("connection", CONNECTION),
            "/connections/" + CONNECTION));
    responses.put(
        "NotListed",
        response(
            "Nothing is listed under this name, code or id.",
            Problems.notListed("field", "X-Nothing", "/reference/headers"),
            "/reference/headers/X-Nothing"));
    responses.put(
        "NotAcceptable",
        response(
            "The Accept field lets none of the representations through.",
            new HttpMediaTypeNotAcceptableException(
                List.of(org.springframework.http.MediaType.APPLICATION_JSON)),
            "/exchanges"));
    responses.put(
        "ContentTooLarge",
        response(
            "The content has more octets than are taken.",
            Problems.tooLarge("The octets to dissect", DISSECTED_OCTETS),
            "/dissect"));
    responses.put(
        "TooManyStreams",
        response(
            "As many are watching as may at once.",
            Problems.tooManyStreams(STREAMS),
            "/exchanges/stream"));
    responses.put(
        "LabBusy",
        response("Another comparison is running.", Problems.labBusy(), "/lab/tcp-vs-udp"));
    responses.put(
        "NotRecorded",
        response(
            "Recording is switched off; or there is no memory to take the request apart.",
            Problems.notRecorded(),
            "/anatomy/hello"));
    responses.put(
        "Busy",
        response(
            "There is no memory to take so much apart: for now, then with Retry-After, or at all.",
            Problems.busy(),
            "/dissect"));
    return responses;
  }

  private ApiResponse response(String description, ErrorResponse error, String instance) {
    ProblemDetail problem = error.getBody();
    problem.setInstance(URI.create(instance));
    Object asJson = json.readValue(json.writeValueAsBytes(problem), Object.class);
    Content content =
        new Content()
            .addMediaType(
                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                new MediaType()
                    .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                    .addExamples("problem", new Example().value(asJson)))
            .addMediaType(
                org.springframework.http.MediaType.TEXT_PLAIN_VALUE,
                new MediaType()
                    .schema(new StringSchema())
                    .addExamples("problem", new Example().value(ProblemText.render(problem))));
    ApiResponse response = new ApiResponse().description(description).content(content);
    error.getHeaders().forEach((name, values) -> addHeader(response, name, values.getFirst()));
    return response;
  }

  private static void addHeader(ApiResponse response, String name, String value) {
    if (!name.equals(HttpHeaders.ACCEPT)) {
      response.addHeaderObject(name, new Header().schema(new StringSchema()).example(value));
    }
  }
}
