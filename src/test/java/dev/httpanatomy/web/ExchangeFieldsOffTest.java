package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "anatomy.http.exchange-fields=false")
class ExchangeFieldsOffTest extends LiveTest {

  @Test
  void noResponseCarriesThem() {
    assertCarriesNone(get("/exchanges"));
    assertCarriesNone(get("/nothing-here"));
    assertCarriesNone(get("/actuator/health"));
  }

  @Test
  void norDoesARefusal() {
    try (RawClient client = connect().send("GET / HTTP/1.1\r\n\r\n")) {
      RawResponse response = client.readResponse();

      assertCarriesNone(response);
      assertThat(response.text()).contains("/exchanges/");
    }
  }

  @Test
  void theAnatomyIsThereAllTheSame() {
    RawResponse response = get("/anatomy?format=json");

    assertCarriesNone(response);
    assertThat(Leaves.of(json(response).get("response"))).isEqualTo(response.head());
  }

  private static void assertCarriesNone(RawResponse response) {
    assertThat(response.fields("Exchange-Id")).isEmpty();
    assertThat(response.fields("Link")).isEmpty();
  }
}
