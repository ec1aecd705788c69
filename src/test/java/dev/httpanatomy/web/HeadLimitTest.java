package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/// Who dribbles ("Slowloris") is answered and let go; who is slow with content is not.
@TestPropertySource(properties = "anatomy.http.head=1s")
@Timeout(120)
class HeadLimitTest extends LiveTest {

  private static final String BEGIN = "GET /anatomy HTTP/1.1\r\nHost: localhost\r\n";

  /// RFC 9110 §15.5.9.
  @Test
  void aHeadThatDoesNotEndIsAnsweredWith408() {
    try (RawClient client = connect().send(BEGIN)) {
      RawResponse response = client.readResponse();
      assertThat(response.status()).isEqualTo(408);
      assertThat(response.field("Connection")).isEqualTo("close");
      client.readToEnd();
      Exchange exchange = exchange(response);
      assertThat(exchange.request().octets().latin1()).isEqualTo(BEGIN);
      assertThat(Inspector.inspect(exchange, Words.in("en")).response().findings())
          .filteredOn(finding -> finding.rule().severity() != Severity.NOTE)
          .isEmpty();
      assertThat(get("/connections/" + exchange.connection().id() + "/diagram").text())
          .contains("HTTP/1.1 408", "close()");
    }
  }

  /// One octet at a time keeps no connection: each is less than the idle time after the last.
  @Test
  void drippingDoesNotHelp() {
    try (RawClient client = connect().send(BEGIN)) {
      Thread drips =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    client.send("X");
                    Thread.sleep(50);
                  }
                } catch (RuntimeException | InterruptedException over) {
                  // The connection is gone, or the test is over.
                }
              });
      String answer = client.read(12);
      drips.interrupt();
      assertThat(answer).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void theNextRequestHasItsOwnTime() {
    try (RawClient client = connect()) {
      client.send(BEGIN + "\r\n");
      assertThat(client.readResponse().status()).isEqualTo(200);
      client.send(BEGIN);
      assertThat(client.readResponse().status()).isEqualTo(408);
    }
  }

  /// RFC 9112 §3.2.2.
  @Test
  void theTargetsAuthorityCountsAndNotTheHostField() {
    RawResponse response = get("http://other.example/anatomy/absolute");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).contains("host-differs-from-target");
  }
}
