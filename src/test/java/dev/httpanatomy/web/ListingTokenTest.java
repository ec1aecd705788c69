package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ready link is for an address that reaches the server.
class ListingTokenTest {

  @ParameterizedTest
  @CsvSource({"192.0.2.1, 192.0.2.1", "2001:db8::1, [2001:db8::1]", "127.0.0.1, 127.0.0.1"})
  void itHasTheAddressOfTheServer(String address, String host) throws Exception {
    assertThat(ListingToken.link(InetAddress.ofLiteral(address), 8080, "t"))
        .isEqualTo("http://" + host + ":8080/?token=t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void anyAddressIsReachedHereAsLocalhost(String any) throws Exception {
    assertThat(ListingToken.link(InetAddress.ofLiteral(any), 8080, "t"))
        .isEqualTo(ListingToken.link(null, 8080, "t"));
  }

  @Test
  void elsewhereThatIsNoName() {
    assertThat(ListingToken.link(null, 8080, "t"))
        .startsWith("http://localhost:8080/?token=t ")
        .contains("another host");
  }
}
