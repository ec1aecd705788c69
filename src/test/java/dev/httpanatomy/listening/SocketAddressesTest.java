package dev.httpanatomy.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1:80",
    "::1, [::1]:80",
    "::, [::]:80",
    "2001:db8::1, [2001:db8::1]:80",
    "2001:db8:0:1:0:0:0:1, [2001:db8:0:1::1]:80",
    "2001:db8:0:1:1:1:1:1, [2001:db8:0:1:1:1:1:1]:80",
    "2001:0:0:1:0:0:0:0, [2001:0:0:1::]:80",
    "1:2:3:4:5:6:7:8, [1:2:3:4:5:6:7:8]:80"
  })
  void anAddressIsWrittenAsPeopleWriteIt(String address, String text) throws UnknownHostException {
    assertThat(SocketAddresses.text(new InetSocketAddress(InetAddress.getByName(address), 80)))
        .isEqualTo(text);
  }

  @Test
  void whatIsNoIpAddressIsUnknown() {
    assertThat(SocketAddresses.text(null)).isEqualTo("unknown");
    assertThat(SocketAddresses.text(UnixDomainSocketAddress.of("/tmp/x"))).isEqualTo("unknown");
    assertThat(SocketAddresses.text(InetSocketAddress.createUnresolved("a.example", 80)))
        .isEqualTo("unknown");
  }
}
