package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// No framework reads the content as a form, and objects to it, before it is shown.
class ContentIsNotTakenTest extends LiveTest {

  @ParameterizedTest
  @CsvSource({
    "POST, application/x-www-form-urlencoded, a=%zz&=&%",
    "PUT, application/x-www-form-urlencoded, a=%zz&=&%",
    "PATCH, application/x-www-form-urlencoded, a=%zz&=&%",
    "DELETE, application/x-www-form-urlencoded, a=%zz&=&%",
    "POST, multipart/form-data; boundary=x, these are no parts",
    "POST, multipart/form-data, there is no boundary",
    "POST, application/json, {",
    "POST, this is no media type, whatever"
  })
  void howeverItIsCalled(String method, String type, String content) {
    RawResponse response = send(method, "/anatomy?format=json", content, "Content-Type: " + type);
    JsonNode request = json(response).get("request");

    assertThat(Leaves.of(request)).endsWith("\r\n\r\n" + content);
    assertThat(request.get("complete").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"POST, multipart/form-data; boundary=x", "PUT, application/x-www-form-urlencoded"})
  void howeverMuchItIs(String method, String type) {
    String content = "--x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\n";
    content += "a".repeat(3_000_000) + "\r\n--x--\r\n";
    RawResponse response = send(method, "/anatomy?format=json", content, "Content-Type: " + type);

    assertThat(json(response).get("request").get("length").intValue()).isGreaterThan(3_000_000);
  }
}
