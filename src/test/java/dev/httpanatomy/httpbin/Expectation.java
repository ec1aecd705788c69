package dev.httpanatomy.httpbin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds a response against one line of a row of the contract.
final class Expectation {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<status>\\d{3})|(?<interim>\\d{3}) interim|!(?<absent>[\\w-]+)|json (?<json>.*)"
              + "|trailer (?<trailer>[\\w-]+) ~ (?<trailerRegex>.*)"
              + "|exactly (?<exactly>.*)|content ~ (?<matches>.*)|content (?<content>.*)"
              + "|length (?<length>\\d+)|(?<field>[\\w-]+): (?<value>.*)"
              + "|(?<like>[\\w-]+) ~ (?<regex>.*)");

  private final RawResponse response;
  private final String received;

  /// @param received all that came, interim responses too
  Expectation(RawResponse response, String received) {
    this.response = response;
    this.received = received;
  }

  void check(String line) {
    Matcher part = LINE.matcher(line);
    assertThat(part.matches()).as("the line %s", line).isTrue();
    if (part.group("status") != null) {
      assertThat(response.status()).isEqualTo(Integer.parseInt(part.group("status")));
    } else if (part.group("interim") != null) {
      assertThat(received).contains("HTTP/1.1 " + part.group("interim"));
    } else if (part.group("trailer") != null) {
      assertThat(received.substring(received.lastIndexOf("\r\n0\r\n") + 1))
          .matches(
              Pattern.compile(
                  "(?s).*\r\n%s: %s\r\n.*"
                      .formatted(
                          part.group("trailer"), ContractRow.octets(part.group("trailerRegex")))));
    } else if (part.group("absent") != null) {
      assertThat(response.fields(part.group("absent"))).isEmpty();
    } else if (part.group("json") != null) {
      json(part.group("json"), false);
    } else if (part.group("exactly") != null) {
      json(part.group("exactly"), true);
    } else if (part.group("matches") != null) {
      assertThat(response.text()).matches(Pattern.compile(part.group("matches"), Pattern.DOTALL));
    } else if (part.group("content") != null) {
      assertThat(response.content()).isEqualTo(ContractRow.octets(part.group("content")));
    } else if (part.group("length") != null) {
      assertThat(response.content()).hasSize(Integer.parseInt(part.group("length")));
    } else if (part.group("field") != null) {
      assertThat(field(part.group("field"))).isEqualTo(ContractRow.octets(part.group("value")));
    } else {
      assertThat(field(part.group("like"))).matches(part.group("regex"));
    }
  }

  private String field(String name) {
    assertThat(response.fields(name)).as("%s in %s", name, response.head()).isNotEmpty();
    return String.join(", ", response.fields(name));
  }

  private void json(String expected, boolean exactly) {
    JsonMapper mapper = JsonMapper.shared();
    compare(mapper.readTree(expected), mapper.readTree(response.text()), exactly, "");
  }

  private static void compare(JsonNode expected, JsonNode actual, boolean exactly, String at) {
    if (expected.isObject()) {
      assertThat(actual.isObject()).as("%s is an object: %s", at, actual).isTrue();
      if (exactly) {
        assertThat(new TreeSet<>(actual.propertyNames()))
            .as("members of %s", at)
            .isEqualTo(new TreeSet<>(expected.propertyNames()));
      }
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        String name = member.getKey();
        assertThat(actual.has(name)).as("%s/%s in %s", at, name, actual).isTrue();
        compare(member.getValue(), actual.get(name), exactly, at + "/" + name);
      }
    } else if (expected.isString() && expected.asString().startsWith("~")) {
      assertThat(actual.asString()).as(at).matches(expected.asString().substring(1));
    } else {
      assertThat(actual).as("%s", at).isEqualTo(expected);
    }
  }
}
