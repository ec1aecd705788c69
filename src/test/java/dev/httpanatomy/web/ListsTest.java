package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The lists, of exchanges on one connection whose client nobody else is.
class ListsTest extends LiveTest {

  private RawClient client;

  @BeforeEach
  void talk() {
    client = connect();
    send("GET", "/anatomy/0", "HTTP/1.1\r\nHost: a");
    send("GET", "/nothing-here/1", "HTTP/1.1\r\nHost: a");
    send("PUT", "/anatomy/2", "HTTP/1.1\r\nHost: a\r\nA: \u00e9");
    send("DELETE", "/exchanges", "HTTP/1.1\r\nHost: a");
    send("get", "/anatomy/4", "HTTP/1.1\r\nHost: a");
    send("GET", "/anatomy/5", "HTTP/1.1");
    client.readToEnd();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theNewestIsFirst() {
    assertThat(targets("", 50))
        .containsExactly(
            "/anatomy/5",
            "/anatomy/4",
            "/exchanges",
            "/anatomy/2",
            "/nothing-here/1",
            "/anatomy/0");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7"})
  void pagesFollowEachOtherToTheEnd(int limit) {
    assertThat(targets("", limit)).isEqualTo(targets("", 50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "method=PUT                        | 2",
        "method=get                        | 4",
        "method=POST                       | ''",
        "status=200                        | 4 2 0",
        "status=404                        | 1",
        "status=4xx                        | 5 3 1",
        "status=5xx                        | ''",
        "path=/anatomy                     | 5 4 2 0",
        "path=/anatomy/2                   | 2",
        "path=anatomy                      | ''",
        "finding=missing-host              | 5",
        "finding=obs-text                  | 2",
        "finding=no-such-rule              | ''",
        "listener=http                     | 5 4 3 2 1 0",
        "listener=other                    | ''",
        "method=GET&status=4xx&path=/a     | 5",
        "path=%2Fanatomy%2F0               | 0"
      })
  void aFilterLetsThroughWhatItSays(String filter, String indexes) {
    List<String> shown = new ArrayList<>();
    pages("&" + filter, 2)
        .forEach(item ->
            shown.add(
                json("/exchanges/" + text(item, "id"), "Accept: application/json")
                    .get("index")
                    .toString()));

    assertThat(String.join(" ", shown)).isEqualTo(indexes);
  }

  @Test
  void theLinkToTheNextPageKeepsTheFilter() {
    String next = text(json("/exchanges?limit=1&path=/anatomy&client=" + client.address()), "next");

    assertThat(next).startsWith("/exchanges?").contains("path=/anatomy", "before=", "limit=1");
  }

  @Test
  void aConnectionIsFoundByItsClient() {
    JsonNode connection = connection(client);

    assertThat(text(connection, "remote")).isEqualTo(client.address());
    assertThat(connection.get("exchanges").size()).isEqualTo(6);
    assertThat(connection.get("open").booleanValue()).isFalse();
    assertThat(connection.get("received").get("total").intValue())
        .isEqualTo(client.sent().length());
    assertThat(connection.get("sent").get("total").intValue())
        .isEqualTo(client.received().length());
  }

  @Test
  void connectionsArePagedToo() {
    List<String> ids = new ArrayList<>();
    for (JsonNode page = json("/connections?limit=1"); ids.size() < 3; page = next(page)) {
      ids.add(text(page.get("items").get(0), "id"));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void noFieldValuesAreListed() {
    client = connect();
    client.send("GET /anatomy HTTP/1.1\r\nHost: a\r\nAuthorization: Basic c2VjcmV0\r\n\r\n");
    client.readResponse();

    assertThat(get("/exchanges?client=" + client.address()).text()).doesNotContain("c2VjcmV0");
  }

  private void send(String method, String target, String rest) {
    client.send(method + " " + target + " " + rest + "\r\n\r\n");
    client.readResponse(method);
  }

  private List<String> targets(String filter, int limit) {
    return pages(filter, limit).stream().map(item -> text(item, "target")).toList();
  }

  private List<JsonNode> pages(String filter, int limit) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = json("/exchanges?client=" + client.address() + "&limit=" + limit + filter);
    while (page != null) {
      assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
      items.addAll(page.get("items").values());
      page = next(page);
    }
    return items;
  }

  private JsonNode next(JsonNode page) {
    return page.hasNonNull("next") ? json(text(page, "next")) : null;
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
