package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "RFC 9112 §3.2, https://www.rfc-editor.org/rfc/rfc9112#section-3.2",
    "RFC 5234 §B.1, https://www.rfc-editor.org/rfc/rfc5234#appendix-B.1",
    "RFC 10036, https://www.rfc-editor.org/rfc/rfc10036",
    "draft-ietf-httpbis-no-vary-search,"
        + " https://datatracker.ietf.org/doc/draft-ietf-httpbis-no-vary-search",
  })
  void knowsWhereSpecificationsAre(String reference, String address) {
    assertThat(Reference.address(reference)).hasValue(address);
  }

  @Test
  void doesNotGuess() {
    assertThat(Reference.address("Trace Context §3.2")).isEmpty();
    assertThat(Reference.address("RFC 9112 \"onclick")).isEmpty();
  }
}
