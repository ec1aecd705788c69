package dev.httpanatomy.reference;

import static dev.httpanatomy.reference.Direction.BOTH;
import static dev.httpanatomy.reference.Direction.REQUEST;
import static dev.httpanatomy.reference.Direction.RESPONSE;
import static dev.httpanatomy.reference.Scope.END_TO_END;
import static dev.httpanatomy.reference.Scope.HOP_BY_HOP;
import static dev.httpanatomy.reference.Standing.DEPRECATED;
import static dev.httpanatomy.reference.Standing.OBSOLETED;
import static dev.httpanatomy.reference.Standing.PERMANENT;
import static dev.httpanatomy.reference.Standing.PROVISIONAL;
import static dev.httpanatomy.reference.Standing.UNREGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegistriesTest {

  /// `RFC 9110 §7.2`, `RFC 9112 §B.1`, `RFC 10036`; a named specification, `CSP Level 3 §3.1`; a
  /// draft; or what everybody does.
  private static final String REFERENCE =
      "(RFC [1-9][0-9]{2,4}|[A-Z][A-Za-z0-9.-]*( [A-Z0-9][A-Za-z0-9.-]*)*|draft-[a-z0-9-]+|de"
          + " facto)( §([1-9][0-9]*|[A-Z])(\\.[1-9][0-9]*)*)?";

  @Test
  void everyReferenceHasTheOneFormat() {
    assertThat(
            Stream.of(
                    Registries.fields().stream().map(FieldEntry::reference),
                    Registries.methods().stream().map(MethodEntry::reference),
                    Registries.statuses().stream().map(StatusEntry::reference),
                    Registries.statusClasses().stream().map(StatusClassEntry::reference),
                    Registries.roles().stream().map(RoleEntry::reference),
                    Registries.layerFacts().stream().map(LayerFactEntry::reference))
                .flatMap(references -> references))
        .allMatch(reference -> reference.matches(REFERENCE))
        .noneMatch(reference -> reference.startsWith("RFC ") && !reference.matches("RFC \\d.*"));
  }

  @Test
  void everyFieldNameIsAToken() {
    assertThat(Registries.fields())
        .allMatch(field -> field.name().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+"));
  }

  @Test
  void onlyUnregisteredFieldsLackASpecification() {
    assertThat(Registries.fields())
        .filteredOn(field -> field.reference().equals("de facto"))
        .isNotEmpty()
        .allMatch(field -> field.standing() == UNREGISTERED);
  }

  @Test
  void findsAFieldInAnyCase() {
    assertThat(Registries.field("cOnTeNt-TyPe")).isEqualTo(Registries.field("Content-Type"));
    assertThat(Registries.field("content-type")).map(FieldEntry::name).contains("Content-Type");
  }

  @Test
  void foldsAsciiOnly() {
    assertThat(Registries.field("coo\u212Aie")).isEmpty();
  }

  @Test
  void findsNoFieldUnderAnUnknownName() {
    assertThat(Registries.field("X-Trace")).isEmpty();
    assertThat(Registries.field("")).isEmpty();
  }

  @Test
  void findsAMethodInItsOwnCaseOnly() {
    assertThat(Registries.method("GET")).isPresent();
    assertThat(Registries.method("get")).isEmpty();
  }

  @Test
  void knowsFieldsAsTheRegistryDoes() {
    assertThat(Registries.fields())
        .contains(
            new FieldEntry("Host", REQUEST, END_TO_END, PERMANENT, "RFC 9110 §7.2"),
            new FieldEntry("Connection", BOTH, HOP_BY_HOP, PERMANENT, "RFC 9110 §7.6.1"),
            new FieldEntry("Transfer-Encoding", BOTH, HOP_BY_HOP, PERMANENT, "RFC 9112 §6.1"),
            new FieldEntry("MIME-Version", BOTH, END_TO_END, PERMANENT, "RFC 9112 §B.1"),
            new FieldEntry("ETag", RESPONSE, END_TO_END, PERMANENT, "RFC 9110 §8.8.3"),
            new FieldEntry("Set-Cookie", RESPONSE, END_TO_END, PERMANENT, "RFC 6265 §4.1"),
            new FieldEntry(
                "Permissions-Policy", RESPONSE, END_TO_END, PROVISIONAL, "Permissions Policy"),
            new FieldEntry("Accept-Charset", REQUEST, END_TO_END, DEPRECATED, "RFC 9110 §12.5.2"),
            new FieldEntry("HTTP2-Settings", REQUEST, HOP_BY_HOP, OBSOLETED, "RFC 7540 §3.2.1"),
            new FieldEntry("Exchange-Id", RESPONSE, END_TO_END, UNREGISTERED, "HTTP Anatomy"));
  }

  /// RFC 9110 §7.6.1 has intermediaries remove these even if `Connection` does not name them.
  @Test
  void rfc9110_7_6_1_hopByHopFields() {
    assertThat(Registries.fields())
        .filteredOn(field -> field.scope() == HOP_BY_HOP)
        .extracting(FieldEntry::name)
        .contains("Connection", "Proxy-Connection", "Keep-Alive", "TE", "Transfer-Encoding")
        .contains("Upgrade");
  }

  /// As many as the tables of RFC 9110 §18.4, RFC 9111 §8.1 and RFC 9112 §12.1 register.
  @Test
  void knowsEveryFieldOfTheCoreSpecifications() {
    assertThat(names("RFC 9110 ")).hasSize(43);
    assertThat(names("RFC 9111 "))
        .containsExactly("Age", "Cache-Control", "Expires", "Pragma", "Warning");
    assertThat(names("RFC 9112 ")).containsExactly("Close", "MIME-Version", "Transfer-Encoding");
  }

  @Test
  void rfc9110_9_2_1_safeMethods() {
    assertThat(methods(MethodEntry::safe))
        .containsExactly(
            "GET", "HEAD", "OPTIONS", "PRI", "PROPFIND", "QUERY", "REPORT", "SEARCH", "TRACE");
  }

  @Test
  void rfc9110_9_2_2_idempotentMethods() {
    assertThat(methods(MethodEntry::idempotent)).contains("PUT", "DELETE");
    assertThat(methods(method -> !method.idempotent()))
        .containsExactly("*", "CONNECT", "LOCK", "PATCH", "POST");
  }

  @Test
  void everySafeMethodIsIdempotent() {
    assertThat(Registries.methods()).allMatch(method -> !method.safe() || method.idempotent());
  }

  @Test
  void knowsStatusCodesAsTheRegistryDoes() {
    assertThat(Registries.statuses())
        .hasSize(64)
        .contains(
            new StatusEntry(200, "OK", "RFC 9110 §15.3.1"),
            new StatusEntry(404, "Not Found", "RFC 9110 §15.5.5"),
            new StatusEntry(413, "Content Too Large", "RFC 9110 §15.5.14"),
            new StatusEntry(426, "Upgrade Required", "RFC 9110 §15.5.22"),
            new StatusEntry(429, "Too Many Requests", "RFC 6585 §4"),
            new StatusEntry(505, "HTTP Version Not Supported", "RFC 9110 §15.6.6"));
    assertThat(Registries.status(299)).isEmpty();
  }

  @Test
  void everyStatusCodeIsDefinedInTheSectionOfItsClass() {
    assertThat(Registries.statuses())
        .filteredOn(status -> status.reference().startsWith("RFC 9110"))
        .allMatch(status ->
            Registries.statusClass(status.code())
                .map(StatusClassEntry::reference)
                .filter(section -> status.reference().startsWith(section + "."))
                .isPresent());
  }

  @Test
  void findsTheClassOfACodeThatNobodyRegistered() {
    assertThat(Registries.statusClass(499))
        .contains(new StatusClassEntry("4xx", "Client Error", "RFC 9110 §15.5"));
    assertThat(Stream.of(-404, 0, 99, 600, 4040).flatMap(c -> Registries.statusClass(c).stream()))
        .isEmpty();
  }

  @Test
  void knowsWhereTheGrammarDefinesARole() {
    assertThat(Registries.role("OWS")).contains(new RoleEntry("OWS", "RFC 9110 §5.6.3"));
    assertThat(Registries.role("chunk-ext")).map(RoleEntry::reference).contains("RFC 9112 §7.1.1");
    assertThat(Registries.role("ows")).isEmpty();
  }

  @Test
  void listsInOrder() {
    assertThat(Registries.fields())
        .extracting(FieldEntry::name)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(Registries.methods()).extracting(MethodEntry::name).isSorted();
    assertThat(Registries.statuses()).extracting(StatusEntry::code).isSorted();
    assertThat(Registries.roles())
        .extracting(RoleEntry::name)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  private static List<String> names(String referencePrefix) {
    return Registries.fields().stream()
        .filter(field -> field.standing() != UNREGISTERED)
        .filter(field -> field.reference().startsWith(referencePrefix))
        .map(FieldEntry::name)
        .toList();
  }

  private static List<String> methods(Predicate<MethodEntry> kept) {
    return Registries.methods().stream().filter(kept).map(MethodEntry::name).toList();
  }
}
