package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.listening.RawResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComparisonTest extends LiveTest {

  private static final String LAB = "/lab/tcp-vs-udp?hold=10";

  @Test
  void isTextForWhoAcceptsAnything() {
    RawResponse response = get(LAB, "Accept: */*");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(response.field("Cache-Control")).isEqualTo("no-store");
    assertThat(response.field("Vary")).isEqualTo("Accept");
    assertThat(response.text().lines()).allMatch(line -> line.length() <= 100);
    assertThat(response.text())
        .contains(Stream.of(Topic.values()).map(Topic::title).toList())
        .doesNotContain("\u001B");
  }

  @Test
  void hasColoursForWhoWantsThem() {
    assertThat(get(LAB + "&color=1").text()).contains("\u001B[");
  }

  @Test
  void isJsonWithARowForEachTopic() {
    JsonNode comparison = json(LAB + "&messages=20&size=100", "Accept: application/json");

    assertThat(comparison.get("rows").values().stream().map(row -> row.get("topic").stringValue()))
        .containsExactly(Stream.of(Topic.values()).map(Topic::id).toArray(String[]::new));
    assertThat(comparison.get("parameters").toString())
        .isEqualTo("{\"messages\":20,\"size\":100,\"hold\":10}");
    assertThat(comparison.at("/rows/1/udp/numbers/receives").intValue()).isEqualTo(20);
  }

  @Test
  void isAPageForABrowser() {
    RawResponse response = get(LAB, "Accept: text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(response.field("Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(response.text()).startsWith("<!DOCTYPE html>").contains("/lab.css");
  }

  @Test
  void anEmptyParameterIsAsGoodAsNone() {
    assertThat(json(LAB + "&messages=&format=json").at("/parameters/messages").intValue())
        .isEqualTo(100);
  }
}
