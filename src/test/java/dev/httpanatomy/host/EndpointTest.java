package dev.httpanatomy.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, 127.0.0.1, '', 8080, false",
    "0.0.0.0:0, 0.0.0.0, '', 0, false",
    "[::1]:65535, ::1, '', 65535, true",
    "[2001:db8::1]:80, 2001:db8::1, '', 80, true",
    "[fe80::1%eth0]:80, fe80::1, eth0, 80, true",
    "[fe80::1%2]:80, fe80::1, 2, 80, true"
  })
  void anAddressAndAPortAreRead(String text, String address, String zone, int port, boolean ipv6) {
    Endpoint endpoint = Endpoint.parse(text).orElseThrow();

    assertThat(endpoint).isEqualTo(new Endpoint(address, zone, port));
    assertThat(endpoint.isIpv6()).isEqualTo(ipv6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":80",
        "unknown",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:65536",
        "127.0.0.1:x",
        "127.0.0.1:-1",
        "::1:80",
        "[127.0.0.1]:80",
        "[::1]",
        "[::1:80",
        "localhost:80",
        "[fe80::x]:80",
        "/tmp/socket:1",
        "[]:80"
      })
  void anythingElseIsNone(String text) {
    assertThat(Endpoint.parse(text)).isEmpty();
  }
}
