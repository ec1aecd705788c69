package dev.httpanatomy.rendering.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lets somebody in does not stand in a list.
class ListedTargetTest {

  @ParameterizedTest
  @CsvSource({
    "/a, /a",
    "/a?b=c, /a?b=c",
    "/?token=s3cret, /?token=***",
    "/?a=1&Access_Token=s3cret&b=2, /?a=1&Access_Token=***&b=2",
    "/?token=a&token=b, /?token=***&token=***",
    "/?token=, /?token=",
    "/?tokens=a, /?tokens=a",
    "http://u:p@h/x?key=%41, http://***@h/x?key=***",
  })
  void secretsAreMasked(String target, String listed) {
    String request = "GET " + target + " HTTP/1.1\nHost: h\n\n";
    ExchangeSummary summary =
        ExchangeSummary.of(
            Inspector.inspect(
                Recorded.exchange(request, "HTTP/1.1 204 No Content\n\n"), Words.in("en")));
    assertThat(summary.target()).isEqualTo(listed);
  }
}
