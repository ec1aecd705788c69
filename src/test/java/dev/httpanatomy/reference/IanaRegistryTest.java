package dev.httpanatomy.reference;

import static dev.httpanatomy.reference.Standing.UNREGISTERED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The facts are as many as IANA's tables have, and say of each name what these say.
class IanaRegistryTest {

  private static final Path NAMES = Path.of("src/test/resources/reference/field-names.tsv");

  /// RFC 9110 §18.4: the HTTP Field Name Registry.
  @Test
  void rfc9110_18_4_everyRegisteredFieldIsKnownWithItsStatus() throws IOException {
    Map<String, String> registered =
        Files.readAllLines(NAMES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .collect(toMap(cells -> cells[0], cells -> cells[1]));

    assertThat(
            Registries.fields().stream()
                .filter(field -> field.standing() != UNREGISTERED)
                .collect(toMap(FieldEntry::name, field -> field.standing().token())))
        .isEqualTo(registered);
  }

  @Test
  void thereAreAsManyOfEachStatusAsTheReadmeSays() {
    assertThat(
            Registries.fields().stream()
                .collect(groupingBy(field -> field.standing().token(), counting())))
        .isEqualTo(
            Map.of(
                "permanent", 189L,
                "provisional", 23L,
                "deprecated", 8L,
                "obsoleted", 39L,
                "unregistered", 89L));
  }

  /// RFC 9110 §18.2 and §18.3: the registries of methods and of status codes.
  @Test
  void rfc9110_18_2_and_18_3_thereAreAsManyMethodsAndStatusCodesAsAreRegistered() {
    assertThat(Registries.methods()).hasSize(41);
    assertThat(Registries.statuses()).hasSize(64);
    assertThat(
            Registries.statuses().stream()
                .collect(groupingBy(status -> status.code() / 100, counting())))
        .isEqualTo(Map.of(1, 5L, 2, 10L, 3, 9L, 4, 29L, 5, 11L));
  }

  @Test
  void everyMethodIsAToken() {
    assertThat(Registries.methods())
        .allMatch(method -> method.name().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+"));
  }

  @Test
  void everyStatusCodeHasAReasonPhraseThatFitsOnAStatusLine() {
    assertThat(Registries.statuses())
        .allMatch(status -> status.reasonPhrase().matches("[ -~]+"))
        .allMatch(status -> status.code() >= 100 && status.code() <= 599);
  }
}
