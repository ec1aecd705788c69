package dev.httpanatomy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Findings;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.Direction;
import dev.httpanatomy.reference.FieldSyntaxEntry;
import dev.httpanatomy.reference.MethodExampleEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the reference gives as an example is right: each field-line fits its field's grammar and
/// gives rise to no error and no warning in a message that it belongs in.
class ReferenceExamplesTest {

  private static final String REQUEST = "GET / HTTP/1.1\nHost: shop.example\n";
  private static final String RESPONSE =
      "HTTP/1.1 200 OK\nDate: Sun, 06 Nov 1994 08:49:37 GMT\nContent-Length: 0\n";

  /// What has to stand around some of them; a field-line is put where `$` is.
  private static final Map<String, String> AROUND =
      Map.ofEntries(
          Map.entry("Host", "GET / HTTP/1.1\n$\n\n"),
          Map.entry("Last-Modified", "HTTP/1.1 200 OK\nContent-Length: 0\n$\n\n"),
          Map.entry("Date", "HTTP/1.1 200 OK\n$\nContent-Length: 0\n\n"),
          Map.entry("Content-Length", "POST / HTTP/1.1\nHost: a\n$\n\nhello"),
          Map.entry("Transfer-Encoding", "POST / HTTP/1.1\nHost: a\n$\n\n5\nhello\n0\n\n"),
          Map.entry("Trailer", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n$\n\n0\n\n"),
          Map.entry("Content-Range", "HTTP/1.1 206 Partial Content\nContent-Length: 5\n$\n\nhello"),
          Map.entry("TE", REQUEST + "Connection: TE\n$\n\n"),
          Map.entry("Upgrade", REQUEST + "Connection: upgrade\n$\n\n"),
          Map.entry("Keep-Alive", REQUEST + "Connection: keep-alive\n$\n\n"),
          Map.entry("Expect", "POST / HTTP/1.1\nHost: a\nContent-Length: 5\n$\n\nhello"),
          Map.entry("If-Range", REQUEST + "Range: bytes=5-\n$\n\n"),
          Map.entry("Max-Forwards", "OPTIONS * HTTP/1.1\nHost: a\n$\n\n"),
          Map.entry("Location", "HTTP/1.1 201 Created\nContent-Length: 0\n$\n\n"));

  /// No specification says how these are written, or it says too little for a grammar.
  private static final Set<String> WITHOUT_GRAMMAR = Set.of("X-Powered-By", "X-Request-ID");

  static Stream<FieldSyntaxEntry> fields() {
    return Details.fieldSyntaxes().stream();
  }

  static Stream<String> methods() {
    return Details.methodExamples().stream().map(MethodExampleEntry::example);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldLineFitsItsGrammarAndGivesRiseToNothingAboveANote(FieldSyntaxEntry field) {
    List<Dissection> messages = messages(field);
    assertThat(messages).hasSize(1);
    Dissection message = messages.getFirst();
    assertClean(message);

    Node value = message.fieldLines(field.name()).getFirst().child(Role.FIELD_VALUE).orElseThrow();
    assertThat(value.isLeaf()).isEqualTo(WITHOUT_GRAMMAR.contains(field.name()));
    assertThat(value.walk().map(Node::role)).doesNotContain(Role.UNPARSED);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aRequestLineGivesRiseToNothingAboveANote(String line) {
    String host = line.startsWith("CONNECT") ? "shop.example:443" : "shop.example";
    assertClean(Http1Dissector.requests(octets(line + "\nHost: " + host + "\n\n")).getFirst());
  }

  @Test
  void theLineTakenApartIsWhatItWas() {
    TakenApart apart =
        TakenApart.fieldLine("Content-Type: text/html; charset=utf-8", false, Words.in("en"));

    assertThat(
            apart.parts().stream()
                .map(part -> part.depth() + " " + part.role() + " " + part.text()))
        .containsExactly(
            "0 field-name Content-Type",
            "0 field-value text/html; charset=utf-8",
            "1 media-type text/html; charset=utf-8",
            "2 type text",
            "2 subtype html",
            "2 parameter charset=utf-8",
            "3 parameter-name charset",
            "3 parameter-value utf-8");
  }

  @Test
  void everyExampleIsTakenApartInEveryLanguage() {
    for (String language : Words.languages()) {
      Words words = Words.in(language);
      assertThat(Registries.fields().stream().map(field -> Entry.of(field, words)))
          .filteredOn(entry -> entry.example().isPresent())
          .hasSize(112)
          .allMatch(entry -> entry.example().get().parts().size() >= 2)
          .allMatch(entry -> entry.pitfall().isPresent());
      assertThat(Registries.statuses().stream().map(status -> Entry.of(status, words)))
          .filteredOn(entry -> entry.example().isEmpty())
          .extracting(Entry::name)
          .containsExactly("306 (Unused)", "418 (Unused)");
    }
  }

  private static void assertClean(Dissection message) {
    assertThat(message.deviations()).isEmpty();
    assertThat(message.complete()).isTrue();
    assertThat(Findings.of(message))
        .extracting(Finding::rule)
        .filteredOn(rule -> rule.severity() != Severity.NOTE)
        .isEmpty();
  }

  private static List<Dissection> messages(FieldSyntaxEntry field) {
    Direction direction = Registries.field(field.name()).orElseThrow().direction();
    String frame =
        AROUND.getOrDefault(
            field.name(), (direction == Direction.RESPONSE ? RESPONSE : REQUEST) + "$\n\n");
    Octets octets = octets(frame.replace("$", field.example()));
    return frame.startsWith("HTTP/")
        ? Http1Dissector.responses(octets, RequestMethod.OTHER)
        : Http1Dissector.requests(octets);
  }

  private static Octets octets(String lines) {
    return Octets.latin1(lines.replace("\n", "\r\n"));
  }
}
