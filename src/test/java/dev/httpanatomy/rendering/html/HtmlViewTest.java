package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

class HtmlViewTest {

  private static final int CONTENT_OCTETS = 4096;

  private static final String BROKEN =
      "GET  /x#y HTTP/1.1\r\nHost : a\r\nX: a\0b\r\nX-Fold: one\r\n  two\r\nnocolon\r\n"
          + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabc";

  private static final String CHUNKED =
      "POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n"
          + "5;n=\"v\"\r\nhel\nl\r\n3\r\n\0\1\2\r\n0\r\nX-T: tv\r\n\r\n";

  private static Page page(Inspection inspection) {
    return Page.of(new HtmlView().render(inspection));
  }

  private static Page page(String request, String response) {
    return page(Recorded.exchange(request, response));
  }

  @Test
  void saysItsMediaType() {
    assertThat(new HtmlView().mediaType()).isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void beginsTheDocumentWithTheRequestAndEndsItAfterTheResponse() {
    HtmlView view = new HtmlView();
    Inspection inspection = Recorded.exchange(Recorded.GET, Recorded.OK);
    String request = view.request(inspection);
    String response = view.response(inspection, "as it left 0.4 ms ago");
    assertThat(request).startsWith("<!DOCTYPE html>").contains("id=\"request\"");
    assertThat(request).doesNotContain("id=\"response\"").endsWith("</section>\n");
    assertThat(response).startsWith("<section id=\"response\"").endsWith("</html>");
    assertThat(response).contains("as it left 0.4 ms ago");
  }

  @Test
  void saysWhoTalkedToWhom() {
    Page page = page(Recorded.GET, Recorded.OK);
    assertThat(page.all("h1").map(Element::getTextContent))
        .containsExactly("GET /anatomy/hello?name=Ada");
    assertThat(page.all("dd").map(Element::getTextContent).map(String::strip))
        .containsExactly(
            "127.0.0.1:54122",
            "127.0.0.1:8080",
            "TCP, listener http",
            "1 on this connection",
            "2026-11-22T07:36:55.123Z");
  }

  @Test
  void showsALineWithOffsetMeaningAndReference() {
    Page page = page(Recorded.GET, Recorded.OK);
    Element host =
        page.all("tr")
            .filter(row -> row.getTextContent().contains("Host"))
            .findFirst()
            .orElseThrow();
    assertThat(host.getTextContent())
        .startsWith("38Host: localhost:8080␍␊")
        .endsWith("RFC 9110 §7.2");
    Element link = (Element) host.getElementsByTagName("a").item(0);
    assertThat(link.getAttribute("href"))
        .isEqualTo("https://www.rfc-editor.org/rfc/rfc9110#section-7.2");
    assertThat(link.getAttribute("rel")).isEqualTo("noreferrer");
  }

  @Test
  void saysOfEachSpanItsRoleOctetsMeaningAndReference() {
    assertThat(page(Recorded.GET, Recorded.OK).all("span").map(span -> span.getAttribute("title")))
        .contains(
            "field-name\n4 octets at 38\nnames the field; its case does not matter\nRFC 9110 §5.1");
  }

  @Test
  void dotsWhitespaceThatMightGoUnseen() {
    assertThat(page(Recorded.GET, Recorded.OK).texts("span", "role-ows")).contains(" ", "··", "·");
  }

  @Test
  void putsAFindingUnderItsLineAndMarksItsOctets() {
    Page page = page(BROKEN, Recorded.OK);
    Element line =
        page.all("tr")
            .filter(row -> row.getTextContent().contains("Host·"))
            .findFirst()
            .orElseThrow();
    assertThat(page.texts("mark", "error")).contains("·");
    Element finding = (Element) line.getNextSibling().getNextSibling();
    assertThat(finding.getTextContent())
        .contains("error space-before-colon at octet 24: expected \":\", found SP")
        .contains("Remove the whitespace.")
        .contains("RFC 9112 §5.1");
  }

  @Test
  void explainsARuleOnceForADirection() {
    String twice = "GET / HTTP/1.1\r\nHost : a\r\nX : b\r\n\r\n";
    assertThat(page(twice, Recorded.OK).texts("p", "advice"))
        .filteredOn("Remove the whitespace."::equals)
        .hasSize(1);
  }

  @Test
  void listsEachFindingInTheSummary() {
    Inspection inspection = Recorded.exchange(BROKEN, "HTTP/1.1 200\r\n\r\n");
    Page page = page(inspection);
    Set<String> links =
        page.all("a")
            .map(link -> link.getAttribute("href"))
            .filter(address -> address.contains("-finding-"))
            .collect(Collectors.toSet());
    assertThat(links).hasSize((int) inspection.findings().count());
  }

  @Test
  void countsWhatItDoesNotShow() {
    String body = "x".repeat(CONTENT_OCTETS + 1234);
    String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n";
    Page page = page(head + body, Recorded.OK);
    assertThat(page.texts("tr", "gap").getFirst().strip())
        .isEqualTo("… 1,234 octets more, not shown here: all octets");
    assertThat(page.all("a").map(link -> link.getAttribute("href")))
        .contains("/exchanges/5kB2/request");
    assertThat(Page.shown(page.section("request")).size())
        .isEqualTo(head.length() + CONTENT_OCTETS);
  }

  @Test
  void showsTheTrailersBehindChunksThatItDoesNotShow() {
    String chunk = "400\r\n" + "x".repeat(0x400) + "\r\n";
    String request =
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunk.repeat(9)
            + "0\r\nX-Sum: 1\r\n\r\n";
    Page page = page(request, Recorded.OK);
    int hidden = 9 * chunk.length() - CONTENT_OCTETS;
    assertThat(page.texts("tr", "gap").getFirst()).contains("%,d octets".formatted(hidden));
    assertThat(Page.shown(page.section("request")).latin1()).endsWith("0\r\nX-Sum: 1\r\n\r\n");
  }

  @Test
  void saysThatARecordingIsCut() {
    Octets kept = Octets.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\nabc");
    Page page =
        page(
            Recorded.exchange(
                Recorded.first(kept, kept.size() + 8997),
                Recorded.whole(Octets.latin1(Recorded.OK)),
                false));
    assertThat(page.texts("p", "gap").getFirst().strip())
        .isEqualTo("… 8,997 octets more passed and were not kept. The first 53 are here.");
  }

  @Test
  void saysThatThereIsNoResponseYet() {
    Inspection open =
        Recorded.exchange(
            Recorded.whole(Octets.latin1(Recorded.GET)), Recorded.whole(Octets.EMPTY), true);
    assertThat(page(open).texts("p", "gap")).containsExactly("Nothing yet.");
  }

  @Test
  void showsHowTheTimeWent() {
    Page page = page(Recorded.GET, Recorded.OK);
    List<String> rows =
        page.all("table")
            .filter(table -> Page.hasClass(table, "flow"))
            .flatMap(table -> table.getTextContent().lines())
            .toList();
    assertThat(rows)
        .contains(
            "began 0.31 ms after the connection was accepted",
            "request head0.00 ms0.11 ms",
            "this server0.11 ms1.30 ms",
            "response head1.41 ms0.18 ms",
            "response body1.59 ms0.40 ms");
  }

  @Test
  void countsLinesThatNoBrowserCouldHold() {
    String request = "GET / HTTP/1.1\r\n" + "a :\r\n".repeat(3000) + "\r\n";
    Inspection inspection = Recorded.exchange(request, Recorded.OK);
    Page page = page(inspection);
    long findings = inspection.request().findings().count();
    assertThat(page.texts("tr", "finding")).hasSize((int) findings);
    int shown = Page.shown(page.section("request")).size();
    assertThat(page.texts("tr", "gap").getFirst())
        .contains("%,d octets more".formatted(request.length() - shown));
  }

  @Test
  void countsMessagesThatNoBrowserCouldHold() {
    String request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(2000);
    Page page = page(request, Recorded.OK);
    int counted =
        Stream.of("tr", "p")
            .flatMap(element -> page.texts(element, "gap").stream())
            .mapToInt(gap -> Integer.parseInt(gap.replaceAll("\\D", "")))
            .sum();
    assertThat(counted)
        .isEqualTo(request.length() - Page.shown(page.section("request")).size())
        .isPositive();
  }

  /// Every octet in every place, among octets that would be markup.
  @Test
  void showsEveryOctetAndTakesNoMarkupFromTheWire() {
    for (Inspection inspection : exchanges()) {
      Page page = page(inspection);
      assertThat(Page.shown(page.section("request")))
          .isEqualTo(inspection.exchange().request().octets());
      assertThat(Page.shown(page.section("response")))
          .isEqualTo(inspection.exchange().response().octets());
      assertThat(page.all("script").count()).isEqualTo(1);
      page.all("*").forEach(HtmlViewTest::assertHarmless);
      assertLinksLeadSomewhere(page);
    }
  }

  private static void assertLinksLeadSomewhere(Page page) {
    List<String> ids =
        page.all("*").map(it -> it.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .containsAll(
            page.all("a")
                .map(link -> link.getAttribute("href"))
                .filter(address -> address.startsWith("#"))
                .map(address -> address.substring(1))
                .toList());
  }

  /// Attributes that the content security policy would forbid, and addresses of others.
  private static void assertHarmless(Element element) {
    assertThat(element.getTagName()).isNotIn("b", "img", "iframe", "style", "object", "form");
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String name = attribute.getNodeName();
      assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
      if (Set.of("href", "src").contains(name)) {
        assertThat(attribute.getNodeValue())
            .matches("[/#].*|https://(www\\.rfc-editor\\.org|datatracker\\.ietf\\.org)/.*");
      }
    }
  }

  private static List<Inspection> exchanges() {
    List<String> requests = new ArrayList<>(List.of(Recorded.GET, BROKEN, CHUNKED, "", "\n", "x"));
    Stream.of(
            "<b>%s</b> / HTTP/1.1\r\n\r\n",
            "GET /\"><img src=x onerror=%s> HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\n<script>%s</script>: 1\r\n\r\n",
            "GET / HTTP/1.1\r\nA: '\"><b title=%s\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 25\r\n\r\n</code><script>%s</script>")
        .flatMap(form -> octets().map(octet -> form.replace("%s", octet)))
        .forEach(requests::add);
    List<Inspection> exchanges = new ArrayList<>();
    requests.forEach(request -> exchanges.add(Recorded.exchange(request, Recorded.OK)));
    octets()
        .map(octet -> "HTTP/1.1 200 <b>" + octet + "</b>\r\nA:" + octet + "\r\n\r\n<b>" + octet)
        .forEach(response -> exchanges.add(Recorded.exchange(Recorded.GET, response)));
    return exchanges;
  }

  private static Stream<String> octets() {
    return IntStream.range(0, 256).mapToObj(octet -> String.valueOf((char) octet));
  }
}
