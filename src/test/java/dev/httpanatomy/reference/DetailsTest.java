package dev.httpanatomy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetailsTest {

  /// A pitfall is read in a terminal of 100 columns and must not fill it.
  private static final int LONGEST = 320;

  static Stream<String> languages() {
    return Words.languages().stream();
  }

  @Test
  void theFieldsMostMetAreThere() {
    assertThat(Details.fieldSyntaxes())
        .hasSize(112)
        .allMatch(entry -> Registries.field(entry.name()).isPresent())
        .allMatch(entry -> entry.example().startsWith(entry.name() + ": "))
        .allMatch(entry -> entry.example().chars().allMatch(c -> c >= ' ' && c <= '~'))
        .extracting(FieldSyntaxEntry::name)
        .contains("Accept", "Host", "Content-Length", "Transfer-Encoding", "Set-Cookie", "Via")
        .doesNotContain("*", "Close");
  }

  /// The fields that RFC 9110, RFC 9111 and RFC 9112 define are all among them, but for those of
  /// authentication behind a proxy, of MIME, and what is only reserved or obsolete.
  @Test
  void everyFieldOfTheCoreSpecificationsIsAmongThem() {
    List<String> core =
        Registries.fields().stream()
            .filter(field -> field.reference().matches("RFC 911[012] .*"))
            .filter(field -> field.standing() != Standing.OBSOLETED)
            .filter(field -> field.standing() != Standing.UNREGISTERED)
            .map(FieldEntry::name)
            .filter(name -> Details.fieldSyntax(name).isEmpty())
            .toList();

    assertThat(core).containsExactly("*", "Close", "MIME-Version", "Proxy-Authentication-Info");
  }

  /// A rule of an RFC stands where the registry says the field is specified, or in a section below.
  @Test
  void theSyntaxStandsWhereTheFieldIsSpecified() {
    assertThat(Details.fieldSyntaxes())
        .filteredOn(entry -> entry.source().startsWith("RFC 911"))
        .allMatch(entry ->
            Registries.field(entry.name()).orElseThrow().reference().equals(entry.source()));
  }

  @Test
  void everyMethodOfRfc9110AndPatchHaveAnExample() {
    assertThat(
            Registries.methods().stream()
                .filter(method -> method.reference().matches("RFC 9110 §9.*|RFC 5789 .*")))
        .hasSize(9)
        .allMatch(method -> Details.methodExample(method.name()).isPresent());
    assertThat(Details.methodExamples())
        .allMatch(entry -> entry.example().startsWith(entry.name() + " "))
        .allMatch(entry -> entry.example().endsWith(" HTTP/1.1"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void pitfallsAreSentencesOfABoundedLength(String language) {
    EntryWords words = EntryWords.beside(Words.in(language));

    assertThat(
            Stream.of(
                    Details.fieldSyntaxes().stream()
                        .map(entry -> words.pitfall(Registries.field(entry.name()).orElseThrow())),
                    Details.methodExamples().stream()
                        .map(entry -> words.pitfall(Registries.method(entry.name()).orElseThrow())),
                    Registries.statuses().stream().map(words::pitfall))
                .flatMap(all -> all)
                .map(Optional::orElseThrow))
        .allMatch(pitfall -> pitfall.length() <= LONGEST)
        .allMatch(pitfall -> pitfall.endsWith(".") || pitfall.endsWith("。"));
  }

  @Test
  void whatIsLessMetHasNoMoreThanItsLine() {
    FieldEntry field = Registries.field("PICS-Label").orElseThrow();

    assertThat(Details.fieldSyntax("PICS-Label")).isEmpty();
    assertThat(EntryWords.beside(Words.in("en")).pitfall(field)).isEmpty();
    assertThat(Details.rulesAbout(field)).isEmpty();
  }

  @Test
  void aFieldIsFoundInAnyCase() {
    assertThat(Details.fieldSyntax("accept")).isEqualTo(Details.fieldSyntax("Accept")).isPresent();
  }

  @Test
  void aReservedCodeHasNoExample() {
    assertThat(Details.statusExample(Registries.status(404).orElseThrow()))
        .contains("HTTP/1.1 404 Not Found");
    assertThat(Details.statusExample(Registries.status(418).orElseThrow())).isEmpty();
  }

  @Test
  void rulesAreKnownByWhatTheyAreAbout() {
    assertThat(Details.rulesAbout(Registries.field("Host").orElseThrow()))
        .contains("missing-host", "repeated-host");
    assertThat(Details.rulesAbout(Registries.method("TRACE").orElseThrow()))
        .contains("content-in-trace");
    assertThat(Details.rulesAbout(Registries.status(405).orElseThrow()))
        .contains("method-not-allowed-without-allow");
  }
}
