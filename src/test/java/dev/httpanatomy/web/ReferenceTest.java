package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The registries and the catalogue of rules as resources.
class ReferenceTest extends LiveTest {

  @Test
  void eachListIsWhole() {
    assertThat(keys("/reference/headers", "name"))
        .isEqualTo(Registries.fields().stream().map(FieldEntry::name).toList());
    assertThat(keys("/reference/methods", "name"))
        .isEqualTo(Registries.methods().stream().map(MethodEntry::name).toList());
    assertThat(keys("/reference/statuses", "code"))
        .isEqualTo(
            Registries.statuses().stream().map(each -> String.valueOf(each.code())).toList());
    assertThat(keys("/findings", "id"))
        .isEqualTo(Rules.all().stream().map(rule -> rule.id()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/reference/headers, /reference/headers/Content-Length, name, Content-Length",
    "/reference/methods, /reference/methods/GET, name, GET",
    "/reference/statuses, /reference/statuses/404, code, 404",
    "/findings, /findings/missing-host, id, missing-host"
  })
  void anEntryIsTheSameByItselfAsInItsList(String list, String path, String member, String key) {
    List<JsonNode> listed =
        json(list).get("items").values().stream()
            .filter(item -> item.get(member).asString().equals(key))
            .toList();

    assertThat(listed).containsExactly(json(path + "?format=json"));
  }

  @Test
  void aFieldTellsWhatIsRegisteredOfIt() {
    JsonNode field = json("/reference/headers/Connection?format=json");

    assertThat(field.get("scope").stringValue()).isEqualTo("hop-by-hop");
    assertThat(field.get("direction").stringValue()).isEqualTo("both");
    assertThat(field.get("standing").stringValue()).isEqualTo("permanent");
    assertThat(field.get("reference").stringValue()).isEqualTo("RFC 9110 §7.6.1");
    assertThat(field.get("meaning").stringValue())
        .isEqualTo(Words.in("en").field("Connection").orElseThrow());
  }

  @Test
  void aStatusCodeTellsItsClassToo() {
    JsonNode status = json("/reference/statuses/404?format=json");

    assertThat(status.get("reasonPhrase").stringValue()).isEqualTo("Not Found");
    assertThat(status.get("range").stringValue()).isEqualTo("4xx");
    assertThat(status.get("rangeName").stringValue()).isEqualTo("Client Error");
  }

  /// "Field names are case-insensitive", RFC 9110 §5.1.
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "content-length", "CONTENT-LENGTH", "Content%2DLength"})
  void aFieldIsFoundInAnyCase(String name) {
    assertThat(json("/reference/headers/" + name + "?format=json").get("name").stringValue())
        .isEqualTo("Content-Length");
  }

  /// "The method token is case-sensitive", RFC 9110 §9.1.
  @Test
  void aMethodIsFoundInItsOwnCaseOnly() {
    assertThat(get("/reference/methods/PATCH").status()).isEqualTo(200);
    assertThat(get("/reference/methods/Patch").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/reference/headers/X-Nothing, No such field",
    "/reference/headers/%C3%A9, No such field",
    "/reference/methods/NOTHING, No such method",
    "/reference/statuses/299, No such status code",
    "/reference/statuses/0404, No such status code",
    "/reference/statuses/4.4, No such status code",
    "/reference/statuses/99999999999, No such status code",
    "/findings/missing-nothing, No such rule"
  })
  void whatIsNotListedIsNotFound(String path, String title) {
    JsonNode problem = problem(get(path));

    assertThat(problem.get("status").intValue()).isEqualTo(404);
    assertThat(problem.get("title").stringValue()).isEqualTo(title);
    assertThat(problem.get("type").stringValue()).endsWith(":not-listed");
  }

  @ParameterizedTest
  @CsvSource({
    "/reference/headers/host, '', text/plain;charset=utf-8",
    "/reference/headers/host, Accept: */*, text/plain;charset=utf-8",
    "/reference/headers/host, Accept: application/json, application/json",
    "/reference/methods/GET, Accept: application/json, application/json",
    "/reference/statuses/404, Accept: application/json, application/json",
    "/findings/missing-host, Accept: application/json, application/json",
    "/findings/missing-host?format=text, Accept: application/json, text/plain;charset=utf-8",
    "/findings/missing-host?format=json, '', application/json",
    "/findings, '', application/json",
    "/reference/headers, Accept: */*, application/json",
    "/reference/headers, 'Accept: text/html,*/*;q=0.8', text/html;charset=utf-8",
    "/reference/methods, Accept: text/html, text/html;charset=utf-8",
    "/reference/statuses, Accept: text/html, text/html;charset=utf-8",
    "/findings, Accept: text/html, text/html;charset=utf-8",
    "/reference/headers/host, 'Accept: text/html,*/*;q=0.8', text/html;charset=utf-8",
    "/findings/missing-host?format=html, '', text/html;charset=utf-8",
    "/reference, '', text/plain;charset=utf-8",
    "/reference, Accept: text/html, text/html;charset=utf-8",
    "/reference, Accept: application/json, application/json"
  })
  void theClientChoosesTheFormat(String target, String field, String type) {
    RawResponse response = field.isEmpty() ? get(target) : get(target, field);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Type")).isEqualTo(type);
    assertThat(response.field("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(response.field("Cache-Control")).isEqualTo("max-age=3600, public");
  }

  @Test
  void aFormatThatThereIsNotIsRefused() {
    RawResponse response = get("/reference/headers/host?format=xml");

    assertThat(response.status()).isEqualTo(400);
    assertThat(problem(response).get("parameter").stringValue()).isEqualTo("format");
    assertThat(get("/reference/headers", "Accept: text/plain").status()).isEqualTo(406);
  }

  @Test
  void theTextIsColouredIfThatIsAskedFor() {
    assertThat(get("/findings/missing-host?color=1").text()).contains("\u001b[");
    assertThat(get("/findings/missing-host").text()).doesNotContain("\u001b[");
  }

  @Test
  void theWordsAreInEachLanguageThatThereIs() {
    for (String tag : Words.languages()) {
      RawResponse response = get("/reference/methods/GET?format=json", "Accept-Language: " + tag);

      assertThat(response.field("Content-Language")).isEqualTo(tag);
      assertThat(json(response).get("meaning").stringValue())
          .isEqualTo(Words.in(tag).method("GET").orElseThrow());
    }
  }

  @Test
  void theIndexLeadsToEachList() {
    for (JsonNode list : json("/reference?format=json").get("lists")) {
      assertThat(json(list.get("path").stringValue()).get("items").size())
          .isEqualTo(list.get("entries").intValue());
    }
  }

  @Test
  void anEntryAndTheRulesAboutItLeadToEachOther() {
    assertThat(get("/reference/headers/Host?format=html").text())
        .contains("href=\"/findings/missing-host\"");
    assertThat(get("/findings/missing-host?format=html").text())
        .contains("href=\"/reference/headers/Host\"");
  }

  @Test
  void whatGoesWrongIsToldInEachLanguage() {
    for (String tag : Words.languages()) {
      String pitfall =
          json(get("/reference/headers/Host?format=json", "Accept-Language: " + tag))
              .get("pitfall")
              .stringValue();

      assertThat(pitfall)
          .isEqualTo(
              EntryWords.beside(Words.in(tag))
                  .pitfall(Registries.field("Host").orElseThrow())
                  .orElseThrow());
      assertThat(get("/reference/headers/Host?format=html", "Accept-Language: " + tag).text())
          .contains("<html lang=\"" + tag + "\">", pitfall);
    }
  }

  /// Several lines of a list are one list, RFC 9110 §5.3.
  @Test
  void anyLineOfTheFieldCounts() {
    assertThat(language("Accept-Language: tlh", "Accept-Language: en-GB;q=0.1")).isEqualTo("en");
    assertThat(language("Accept-Language: tlh")).isEqualTo("en");
    assertThat(language("Accept-Language: ;;;")).isEqualTo("en");
    assertThat(language()).isEqualTo("en");
    assertThat(get("/findings", "Accept-Language: tlh").field("Content-Language")).isEqualTo("en");
  }

  private String language(String... fields) {
    return get("/reference/headers", fields).field("Content-Language");
  }

  private List<String> keys(String list, String member) {
    return json(list).get("items").values().stream()
        .map(item -> item.get(member).asString())
        .toList();
  }
}
