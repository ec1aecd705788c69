package dev.httpanatomy.inspection.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.host.Endpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6890, and the RFCs that it takes its blocks from: the first and the last address of each,
/// and their neighbours.
class AddressBlockTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.0, LOOPBACK",
    "127.255.255.255, LOOPBACK",
    "128.0.0.0, GLOBAL",
    "::1, LOOPBACK",
    "::2, GLOBAL",
    "0.0.0.0, UNSPECIFIED",
    "::, UNSPECIFIED",
    "9.255.255.255, GLOBAL",
    "10.0.0.0, PRIVATE",
    "11.0.0.0, GLOBAL",
    "172.15.255.255, GLOBAL",
    "172.16.0.0, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, GLOBAL",
    "192.168.0.0, PRIVATE",
    "192.169.0.0, GLOBAL",
    "100.63.255.255, GLOBAL",
    "100.64.0.0, SHARED",
    "100.127.255.255, SHARED",
    "100.128.0.0, GLOBAL",
    "169.254.0.0, LINK_LOCAL",
    "169.255.0.0, GLOBAL",
    "fe7f::1, GLOBAL",
    "fe80::1, LINK_LOCAL",
    "FEBF::1, LINK_LOCAL",
    "fec0::1, GLOBAL",
    "fbff::1, GLOBAL",
    "fc00::1, UNIQUE_LOCAL",
    "fdff::1, UNIQUE_LOCAL",
    "192.0.2.0, DOCUMENTATION",
    "192.0.20.0, GLOBAL",
    "198.51.100.1, DOCUMENTATION",
    "203.0.113.255, DOCUMENTATION",
    "2001:db8::1, DOCUMENTATION",
    "2001:db80::1, GLOBAL",
    "2606:4700::1111, GLOBAL",
    "8.8.8.8, GLOBAL"
  })
  void anAddressIsInItsBlock(String address, AddressBlock block) {
    assertThat(AddressBlock.of(new Endpoint(address, "", 80))).isEqualTo(block);
  }
}
